namespace Zkml.Import.Imported;

/// <summary>Which trees of a training that stopped early belong to the model.</summary>
public enum TrainingRounds
{
    /// <summary>Those up to the round that did best on the samples held back.</summary>
    Best,

    /// <summary>All that the file holds.</summary>
    All,
}
