/** What every package of the house may say to the person who runs Tolmach. */
package tolmach;
