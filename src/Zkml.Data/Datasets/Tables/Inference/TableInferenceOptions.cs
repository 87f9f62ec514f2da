using System.Collections.Immutable;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>What a person says of a table where looking at it is not enough.</summary>
public sealed record TableInferenceOptions
{
    /// <summary>The column to predict; null for the last.</summary>
    public string? Target { get; init; }

    /// <summary>How categories become features.</summary>
    public CategoryEncoding Categories { get; init; } = CategoryEncoding.OneHot;

    /// <summary>Columns that the model is not to see.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>Columns that the model is to see although they look like running numbers.</summary>
    public ImmutableArray<string> Kept { get; init; } = [];

    /// <summary>Words that mean that a value is missing, besides the usual ones.</summary>
    public ImmutableArray<string> MissingWords { get; init; } = [];

    /// <summary>Labels that are classes although they look as if the label were missing.</summary>
    public ImmutableArray<string> ClassWords { get; init; } = [];
}
