namespace Zkml.Transpiling;

/// <summary>What a model is transpiled to.</summary>
public enum TranspileTarget
{
    /// <summary>Both of the others.</summary>
    Both,

    /// <summary>A constraint system, for direct proofs.</summary>
    Direct,

    /// <summary>An Aleo program and a Leo project.</summary>
    Aleo,
}
