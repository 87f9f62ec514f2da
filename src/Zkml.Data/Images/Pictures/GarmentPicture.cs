using Zkml.Data.Images.Grids;
using Zkml.Data.Images.Resizing;
using Zkml.Host;

namespace Zkml.Data.Images.Pictures;

/// <summary>
/// Turns a picture of one garment on an even background into an image like those of Fashion-MNIST: 28×28 bytes, 0 the background, the garment's tones as they
/// are, its longer side as long as the image and its box in the middle. A picture on a light background is inverted, as all of Fashion-MNIST was
/// (H. Xiao, K. Rasul and R. Vollgraf, "Fashion-MNIST", 2017, section 2).
/// </summary>
public static class GarmentPicture
{
    private const int Side = 28;

    /// <summary>The longer side of what is looked at, at most.</summary>
    private const int MaximumSide = 448;

    /// <summary>Tones this close to each other are one background.</summary>
    private const int Even = 16;

    /// <summary>So much of a picture's edge has the background's tone; less is doubtful.</summary>
    private const double MostOfEdge = 0.6;

    /// <summary>So much of the edge of an inner picture is background, and all of its corners: garments reach the edge.</summary>
    private const double LeastOfInnerEdge = 0.4;

    /// <summary>An inner picture's background is black or white, to this many tones; garments hardly ever are.</summary>
    private const int Pure = 3;

    /// <summary>And differs by more than this from that of the larger canvas.</summary>
    private const int AnotherTone = 64;

    /// <summary>What differs less from the background than this is background.</summary>
    private const int Faintest = 10;

    /// <summary>Pieces smaller than this part of the largest are specks.</summary>
    private const double Speck = 0.02;

    /// <summary>The smallest garment, as a part of the picture's longer side.</summary>
    private const double SmallestPart = 0.05;

    /// <summary>Reads a picture.</summary>
    /// <param name="content">What the file would hold.</param>
    /// <param name="name">Its name in errors.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="MalformedInputException">The content is no picture, is damaged or too large, takes too long, or nothing stands out from its background; the message says which.</exception>
    /// <exception cref="MissingComponentException">There is no decoder for this machine.</exception>
    public static PictureSample Read(byte[] content, string name, CancellationToken cancellation = default) =>
        PictureDeadline.Run(() => Normalise(PictureFile.Decode(content, name), name), name, cancellation);

    private static PictureSample Normalise(ColourPicture colours, string name)
    {
        var grey = GreyConversion.Luminance(colours, MaximumSide);
        var seen = PictureStage.Of("the picture in grey", grey);
        var picture = new PixelGrid([.. grey.Tones.Select(tone => (int)MathF.Round(tone))], grey.Width, grey.Height);
        var background = Background(picture);
        var doubts = new List<string>();
        if (ShareOfEdge(picture, background) < MostOfEdge)
        {
            doubts.Add("the background is not even, and what is in front of it may be cut wrongly");
        }

        var (box, ink) = Garment(picture, background);
        if (Inner(picture, box, background) is { } inner)
        {
            // A small image with a background of its own on a larger canvas.
            picture = new(inner, box.Width, box.Height);
            background = Background(picture);
            (box, ink) = Garment(picture, background);
        }

        if (box.IsEmpty || Math.Max(box.Width, box.Height) < SmallestPart * Math.Max(picture.Width, picture.Height))
        {
            throw new MalformedInputException(name, "", "no garment was found: nothing stands out from the background; put one garment on an even background, light or dark");
        }

        PictureStage[] stages = [seen, new("what stands out from its background", [.. ink.Select(tone => (byte)(255 - tone))], picture.Width, picture.Height)];
        // A picture that is as small as the images were is not resized again.
        var image = picture is { Width: Side, Height: Side } ? [.. ink.Select(tone => (byte)tone)] : Place(new(ink, picture.Width, picture.Height), box);
        return new(image, [.. doubts], [.. stages]);
    }

    /// <summary>The commonest tone of the edge among those that have most others close to them.</summary>
    private static int Background(PixelGrid picture)
    {
        var edge = Edge(picture);
        var middle = edge.Distinct().MaxBy(tone => edge.Count(other => Math.Abs(other - tone) <= Even / 2));
        return edge.Where(tone => Math.Abs(tone - middle) <= Even / 2).CountBy(tone => tone).MaxBy(tone => tone.Value).Key;
    }

    private static double ShareOfEdge(PixelGrid picture, int tone) => Edge(picture).Average(other => Math.Abs(other - tone) <= Even ? 1.0 : 0);

    private static int[] Edge(PixelGrid picture)
    {
        var edge = new List<int>();
        edge.AddRange(picture.Row(0));
        edge.AddRange(picture.Row(picture.Height - 1));
        for (var row = 0; row < picture.Height; row++)
        {
            edge.Add(picture.Row(row)[0]);
            edge.Add(picture.Row(row)[^1]);
        }

        return [.. edge];
    }

    /// <summary>The box around what differs from the background, without specks, and every pixel's tone in front of it.</summary>
    private static (BoundingBox Box, int[] Ink) Garment(PixelGrid picture, int background)
    {
        var isLight = background > 127;
        var range = Math.Max(1, isLight ? background : 255 - background);
        var differs = new int[picture.Width * picture.Height];
        var ink = new int[differs.Length];
        for (var i = 0; i < ink.Length; i++)
        {
            var tone = picture.Row(i / picture.Width)[i % picture.Width];
            var difference = Math.Abs(tone - background);
            ink[i] = Math.Min(255, difference * 255 / range);
            differs[i] = difference > Faintest ? 1 : 0;
        }

        var labels = new int[ink.Length];
        var count = ConnectedComponents.Label(new(differs, picture.Width, picture.Height), throughCorners: true, labels);
        if (count == 0)
        {
            return (default, ink);
        }

        var areas = new int[count + 1];
        foreach (var label in labels)
        {
            areas[label] += label == 0 ? 0 : 1;
        }

        var smallest = Speck * areas.Max();
        var kept = Array.ConvertAll(labels, label => label > 0 && areas[label] >= smallest ? 1 : 0);
        return (BoundingBox.Of(new(kept, picture.Width, picture.Height)), ink);
    }

    /// <summary>What is in a box, where that is a square picture whose own background is black or white; else null.</summary>
    private static int[]? Inner(PixelGrid picture, BoundingBox box, int outerBackground)
    {
        if (box.IsEmpty || (box.Width == picture.Width && box.Height == picture.Height) || Math.Abs(box.Width - box.Height) > 1 + box.Width / Side)
        {
            return null;
        }

        var pixels = new int[box.Width * box.Height];
        for (var row = 0; row < box.Height; row++)
        {
            picture.Row(box.Top + row).Slice(box.Left, box.Width).CopyTo(pixels.AsSpan(row * box.Width));
        }

        var inner = new PixelGrid(pixels, box.Width, box.Height);
        var background = Background(inner);
        return background is <= Pure or >= 255 - Pure
            && Math.Abs(background - outerBackground) > AnotherTone
            && HasCornersOf(inner, background) && ShareOfEdge(inner, background) >= LeastOfInnerEdge && pixels.Max() - pixels.Min() > Even ? pixels : null;
    }

    private static bool HasCornersOf(PixelGrid picture, int background)
    {
        ReadOnlySpan<int> first = picture.Row(0), last = picture.Row(picture.Height - 1);
        return IsClose(first[0]) && IsClose(first[^1]) && IsClose(last[0]) && IsClose(last[^1]);

        bool IsClose(int tone) => Math.Abs(tone - background) <= Even;
    }

    private static byte[] Place(PixelGrid ink, BoundingBox box)
    {
        var longer = Math.Max(box.Width, box.Height);
        int width = Math.Max(1, (int)Math.Round((double)Side * box.Width / longer)), height = Math.Max(1, (int)Math.Round((double)Side * box.Height / longer));
        var small = new int[width * height];
        AreaResize.Resize(ink, box, width, height, small);
        int left = (Side - width) / 2, top = (Side - height) / 2;
        var image = new byte[Side * Side];
        for (var i = 0; i < small.Length; i++)
        {
            image[(top + i / width) * Side + left + i % width] = (byte)small[i];
        }

        return image;
    }
}
