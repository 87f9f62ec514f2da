namespace Zkml.Transpiling;

/// <summary>What a model is transpiled to.</summary>
public enum TranspileTarget
{
    /// <summary>Both of the two that can be proven.</summary>
    Both,

    /// <summary>A constraint system, for direct proofs.</summary>
    Direct,

    /// <summary>An Aleo program and a Leo project.</summary>
    Aleo,

    /// <summary>A TypeScript module that runs the circuit, in pages and in Node.js: <see cref="TypeScriptModule"/>.</summary>
    Typescript,
}
