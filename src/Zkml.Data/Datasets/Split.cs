namespace Zkml.Data.Datasets;

/// <summary>The parts of a data set.</summary>
public enum Split
{
    /// <summary>What a model is fitted to.</summary>
    Train,

    /// <summary>What chooses between models and settings.</summary>
    Validation,

    /// <summary>What measures the model that was chosen.</summary>
    Test,
}
