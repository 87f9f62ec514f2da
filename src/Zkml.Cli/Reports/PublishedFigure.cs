using System.Collections.Immutable;

namespace Zkml.Cli.Reports;

/// <summary>
/// A result that the Python library zkml published in 2023 for MNIST, in the notebooks of its examples. Its accuracies were measured in floating point
/// on the 10,000 test images, its constraints as compiled by Leo at that time.
/// </summary>
/// <param name="Model">What it is.</param>
/// <param name="Accuracy">0 to 1, of the model in Python.</param>
/// <param name="Constraints">Of the whole circuit.</param>
internal sealed record PublishedFigure(string Model, double Accuracy, int Constraints)
{
    /// <summary>What there is to compare a model of a data set with, by accuracy; none for a data set but MNIST.</summary>
    public static ImmutableArray<PublishedFigure> For(string dataset) => dataset == "mnist" ? Mnist : [];

    private static ImmutableArray<PublishedFigure> Mnist { get; } =
    [
        new("2023: decision tree on pixels", 0.8657, 27_116),
        new("2023: decision tree on Haar features", 0.8821, 57_692),
        new("2023: multilayer perceptron on image features", 0.9394, 201_491),
    ];
}
