namespace Zkml.Data.Features;

/// <summary>Where a feature step is computed, and so whether a proof covers it.</summary>
public enum FeatureCoverage
{
    /// <summary>By the prover, before the circuit: the proof takes its result as given.</summary>
    OutsideCircuit,

    /// <summary>By the circuit: linear and integer, hence free, and covered by the proof.</summary>
    InsideCircuit,
}
