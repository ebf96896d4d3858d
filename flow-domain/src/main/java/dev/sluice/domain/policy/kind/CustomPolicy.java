package dev.sluice.domain.policy.kind;

/** The door for kinds of policy from outside: implement it with a record that carries a kind. */
public non-sealed interface CustomPolicy extends PolicyConfig {}
