using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Features;
using Zkml.Data.Images.Pictures;

namespace Zkml.Running;

/// <summary>Why the class of an image is doubtful.</summary>
/// <remarks>
/// Measured on 9,000 of MNIST's training images and 220 drawn scenes, read by the default preset: of the readings that are wrong 95 in 100 are doubtful, of those that are right 7 in 100 of
/// the images and 5 in 100 of the scenes. Of letters, scribbles and blots about two in three are.
/// </remarks>
public static class ClassDoubts
{
    /// <summary>A class that is ahead by less than this part of the scores' spread is doubtful, be it the image's own or that of the image a little changed.</summary>
    private const double Sure = 0.05;

    /// <summary>The doubts, each a sentence's part; none where there are no scores to tell by.</summary>
    /// <param name="scorer">The model.</param>
    /// <param name="image">28×28 bytes.</param>
    /// <param name="isWritten">Whether the image is of something written, which stays what it is when it is turned a little or written with another pen.</param>
    public static ImmutableArray<string> Of(ImageScorer scorer, byte[] image, bool isWritten)
    {
        if (scorer.ScoreOf(image) is not { Margin: var margin, Certainty: { } certainty })
        {
            return [];
        }

        var doubts = ImmutableArray.CreateBuilder<string>();
        if (certainty < Sure)
        {
            doubts.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{scorer.Label(margin.Class)} is hardly ahead of {scorer.Label(margin.SecondClass ?? margin.Class)}: by {100 * certainty:0.#} % of what lies between the best score and the worst"));
        }

        if (isWritten && Changed(scorer, image, margin.Class) is { } other)
        {
            doubts.Add(other == margin.Class
                ? $"turned a little, or written with another pen, it is hardly a {scorer.Label(margin.Class)} any longer"
                : $"turned a little, or written with another pen, it is read as {scorer.Label(other)}");
        }

        return doubts.ToImmutable();
    }

    /// <summary>What the least sure of the image's variants is read as; null if all are surely the same.</summary>
    private static int? Changed(ImageScorer scorer, byte[] image, int given)
    {
        (int Class, double Certainty)? least = null;
        foreach (var variant in ImageVariants.Of(image, ImagePipeline.ImageSide, ImagePipeline.ImageSide))
        {
            var scored = scorer.ScoreOf(variant)!;
            var certainty = scored.Margin.Class == given ? scored.Certainty!.Value : -scored.Certainty!.Value;
            least = least is null || certainty < least.Value.Certainty ? (scored.Margin.Class, certainty) : least;
        }

        return least is { } found && found.Certainty < Sure ? found.Class : null;
    }
}
