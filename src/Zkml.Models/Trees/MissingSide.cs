namespace Zkml.Models.Trees;

/// <summary>Where a test sends a sample whose feature is missing, that is, not a number.</summary>
public enum MissingSide
{
    /// <summary>Nowhere: the model was not made for missing features, and they are refused before they come here.</summary>
    None,

    /// <summary>Where features up to the threshold go.</summary>
    AtMost,

    /// <summary>Where features above the threshold go.</summary>
    Above,
}
