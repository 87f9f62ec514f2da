namespace Zkml.Cli.Engines;

/// <summary>What <c>zkml run</c> runs a program with.</summary>
internal enum RunEngine
{
    /// <summary>snarkVM: the native engine where it is installed, else the WASM one. Without an Aleo program, or for a witness, the circuit.</summary>
    Auto,

    /// <summary>snarkVM in the native engine.</summary>
    Native,

    /// <summary>snarkVM in the WASM engine.</summary>
    Wasm,

    /// <summary>The Aleo interpreter of this project, on the direct Aleo program.</summary>
    Interpreter,

    /// <summary>The Leo compiler, on the Leo project.</summary>
    Leo,

    /// <summary>The circuit for direct proofs, in this process.</summary>
    Circuit,
}
