using Zkml.Aleo.Syntax;

namespace Zkml.Circuits.Backends;

/// <summary>What a back end needs to know beside the circuit.</summary>
/// <param name="Name">The program's name, without <c>.aleo</c>.</param>
/// <param name="InputName">What the input is called in Leo: <c>image</c>.</param>
/// <param name="Inputs">Whether the verifier sees the inputs. The output is always public: it is what is proven.</param>
public sealed record ProgramOptions(string Name, string InputName, Visibility Inputs);
