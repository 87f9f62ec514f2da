namespace Zkml.Lowering.Trees;

/// <summary>How what a tree adds to the scores is selected.</summary>
internal enum SelectionForm
{
    /// <summary>From the leaves up, once for each score.</summary>
    Nested,

    /// <summary>By indicators of the leaves, from the root down.</summary>
    Indicators,

    /// <summary>From the leaves up, once for all scores packed into a number.</summary>
    Packed,
}
