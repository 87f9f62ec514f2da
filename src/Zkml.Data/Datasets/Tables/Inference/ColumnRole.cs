namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>What a column is for.</summary>
public enum ColumnRole
{
    /// <summary>The model looks at it.</summary>
    Feature,

    /// <summary>The model predicts it.</summary>
    Target,

    /// <summary>The model does not see it.</summary>
    LeftOut,
}
