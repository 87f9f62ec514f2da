namespace Zkml;

/// <summary>What a proof is about.</summary>
public enum ProofTarget
{
    /// <summary>The model's circuit itself, which takes a tenth of the time and needs no engine to be installed.</summary>
    Direct,

    /// <summary>The execution of an Aleo function that computes the model, for programs that compose with others on chain.</summary>
    Aleo,
}
