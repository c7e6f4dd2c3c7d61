/** What is fetched when somebody asks what can be made. */

export { Picker } from './picker';
export { RecipePanel } from './recipe-panel';
