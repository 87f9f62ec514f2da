using System.Collections.Immutable;
using Zkml.Aleo.Syntax;

namespace Zkml.Circuits.Backends.Aleo;

/// <summary>A program and the origin of its instructions.</summary>
/// <param name="Program">The program.</param>
/// <param name="Blocks">For each instruction of <c>main</c>, the block of the value that it computes, an index into <see cref="Circuit.Blocks"/>.</param>
public sealed record AleoEmission(AleoProgram Program, ImmutableArray<int> Blocks);
