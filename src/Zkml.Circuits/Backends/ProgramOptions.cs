using Zkml.Aleo.Syntax;

namespace Zkml.Circuits.Backends;

/// <summary>What a back end needs to know besides the circuit.</summary>
/// <param name="Name">The program's name, without <c>.aleo</c>.</param>
/// <param name="InputName">The name of the input in Leo, such as <c>image</c>.</param>
/// <param name="Inputs">Whether the verifier sees the inputs. The output is always public: it is what is proven.</param>
public sealed record ProgramOptions(string Name, string InputName, Visibility Inputs);
