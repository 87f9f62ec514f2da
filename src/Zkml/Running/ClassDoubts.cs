using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Features;
using Zkml.Data.Images.Pictures;

namespace Zkml.Running;

/// <summary>Reasons to doubt the class of an image.</summary>
/// <remarks>
/// Measured on 9,000 of MNIST's training images and 220 drawn scenes, read by the default preset: 95 % of the wrong readings are doubtful; of the right ones, 7 % for
/// images and 5 % for scenes. About two thirds of letters, scribbles and blots are doubtful.
/// </remarks>
public static class ClassDoubts
{
    /// <summary>A class whose lead is less than this part of the scores' range is doubtful, whether for the image itself or for a slightly changed one.</summary>
    private const double Sure = 0.05;

    /// <summary>The doubts, each a clause of a sentence; empty if there are no scores to judge by.</summary>
    /// <param name="scorer">The model.</param>
    /// <param name="image">28×28 bytes.</param>
    /// <param name="isWritten">Whether the image shows something written, whose class does not change when it is rotated a little or written with another pen.</param>
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
                $"{scorer.Label(margin.Class)} is hardly ahead of {scorer.Label(margin.SecondClass ?? margin.Class)}: by {100 * certainty:0.#} % of the range between the best and the worst score"));
        }

        if (isWritten && Changed(scorer, image, margin.Class) is { } other)
        {
            doubts.Add(other == margin.Class
                ? $"rotated a little, or written with another pen, it is hardly a {scorer.Label(margin.Class)} any longer"
                : $"rotated a little, or written with another pen, it is read as {scorer.Label(other)}");
        }

        return doubts.ToImmutable();
    }

    /// <summary>The class of the image's least certain variant; null if all variants certainly have the given one.</summary>
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
