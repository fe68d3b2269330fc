/** Style sheets are the bundler's business; to TypeScript they are empty. */
declare module "*.css";
