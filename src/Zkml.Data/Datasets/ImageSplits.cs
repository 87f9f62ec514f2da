using System.Collections.Immutable;
using Zkml.Data.Randomness;

namespace Zkml.Data.Datasets;

/// <summary>
/// The three splits of an image data set that comes as training and test part: a tenth of the training part, chosen by a seeded
/// permutation, is kept for validation; the test part stays whole and in its order.
/// </summary>
public sealed class ImageSplits
{
    /// <summary>The seed that every shipped model was trained with.</summary>
    public const ulong DefaultSeed = 0;

    private readonly Dictionary<Split, ImageDataset> _datasets = [];

    /// <summary>Splits; the images themselves are copied when a split is first asked for.</summary>
    /// <param name="training">The training part, for MNIST 60,000 images.</param>
    /// <param name="test">The test part, for MNIST 10,000 images.</param>
    /// <param name="seed">The same seed always gives the same split.</param>
    public ImageSplits(ImageDataset training, ImageDataset test, ulong seed = DefaultSeed)
    {
        Training = training;
        Test = test;
        var order = new SplitMix64(seed).Permutation(training.Count);
        var validation = training.Count / 10;
        ValidationIndices = [.. order.AsSpan(0, validation)];
        TrainIndices = [.. order.AsSpan(validation)];
    }

    /// <summary>The whole training part, train and validation together, in its order.</summary>
    public ImageDataset Training { get; }

    /// <summary>The test part.</summary>
    public ImageDataset Test { get; }

    /// <summary>Which images of <see cref="Training"/> the train split has, in its order.</summary>
    public ImmutableArray<int> TrainIndices { get; }

    /// <summary>Which images of <see cref="Training"/> the validation split has, in its order.</summary>
    public ImmutableArray<int> ValidationIndices { get; }

    /// <summary>The images of a split. A sample's index counts from 0 in this order; in the test split that is the order of the file.</summary>
    public ImageDataset this[Split split] => split switch
    {
        Split.Test => Test,
        Split.Train => Picked(split, TrainIndices),
        Split.Validation => Picked(split, ValidationIndices),
        _ => throw new ArgumentOutOfRangeException(nameof(split)),
    };

    private ImageDataset Picked(Split split, ImmutableArray<int> indices)
    {
        lock (_datasets)
        {
            if (!_datasets.TryGetValue(split, out var dataset))
            {
                dataset = Training.Pick(split == Split.Train ? "train" : "validation", indices.AsSpan());
                _datasets.Add(split, dataset);
            }

            return dataset;
        }
    }
}
