namespace Zkml.Data.Images.Grids;

/// <summary>
/// Counts the connected pieces of an image's background: the surroundings and every hole. A 1 has 1, a 0 has 2, an 8 has 3. Pixels are
/// connected through their sides, not their corners.
/// </summary>
internal static class BackgroundRegions
{
    /// <summary>How many pieces the pixels that are 0 form.</summary>
    public static int Count(PixelGrid image)
    {
        var background = new int[image.Values.Length];
        for (var i = 0; i < background.Length; i++)
        {
            background[i] = image.Values[i] == 0 ? 1 : 0;
        }

        return ConnectedComponents.Label(new(background, image.Width, image.Height), throughCorners: false, new int[background.Length]);
    }
}
