namespace Zkml.SnarkVm.Engines;

/// <summary>A function of a program: what keys belong to.</summary>
/// <param name="Program">The program's whole text, without imports.</param>
/// <param name="Function">The function's name.</param>
public sealed record ProgramFunction(string Program, string Function);
