namespace Zkml.Cli.Arguments;

/// <summary>Which rounds of a training that stopped early an imported model has.</summary>
internal enum RoundsChoice
{
    /// <summary>Those with which the library itself predicts.</summary>
    Library,

    /// <summary>Up to the best round.</summary>
    Best,

    /// <summary>All that the file holds.</summary>
    All,
}
