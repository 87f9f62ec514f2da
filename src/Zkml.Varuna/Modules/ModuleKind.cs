namespace Zkml.Varuna.Modules;

/// <summary>The builds of the prover for WebAssembly.</summary>
internal enum ModuleKind
{
    /// <summary>Only instructions that compilers have got right for years. Trusted in everything.</summary>
    Plain,

    /// <summary>
    /// With wide arithmetic, which makes it as fast as native code; LLVM up to 22.1 sometimes takes the wrong result of such an instruction (llvm-project issue 199910).
    /// So it makes keys and proofs, which the plain one checks, and does nothing else.
    /// </summary>
    Wide,
}
