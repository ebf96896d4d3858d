// What a challenge of another team would look like.
export default () => [];
