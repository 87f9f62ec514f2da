using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features;
using Zkml.Models.Quantization.Trees;

namespace Zkml.Models.Configurations.Trees;

/// <summary>Everything that a model of trees depends on besides the data. <see cref="ModelConfigFile"/> reads it from a file and refuses values out of range.</summary>
public sealed record TreeModelConfig : ModelConfig
{
    /// <summary>How an image becomes features; null for tables.</summary>
    public ImagePipeline? Pipeline { get; init; }

    /// <summary>What trains the trees.</summary>
    public required TreeLearner Learner { get; init; }

    /// <summary>The column to predict, in your own file; null for the last.</summary>
    public string? Target { get; init; }

    /// <summary>Columns that the model is not to see, in your own file.</summary>
    public ImmutableArray<string> IgnoredColumns { get; init; } = [];

    /// <summary>The share of the rows of your own file that is held back for testing, of each class alike; 0, the default, holds none back. Below 1.</summary>
    public double TestShare { get; init; }

    /// <summary>How categories become features, in your own file.</summary>
    public CategoryEncoding Categories { get; init; } = CategoryEncoding.OneHot;

    /// <summary>How finely the trees become integers.</summary>
    public TreeQuantizationOptions Quantization { get; init; } = new();
}
