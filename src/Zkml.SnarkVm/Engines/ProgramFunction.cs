using Zkml.Aleo.Canonical;

namespace Zkml.SnarkVm.Engines;

/// <summary>A function of a program, which is what keys belong to.</summary>
/// <param name="Program">The program, without imports; an engine always receives its canonical text.</param>
/// <param name="Function">The function's name.</param>
public sealed record ProgramFunction(CanonicalProgram Program, string Function);
