using Zkml.Aleo.Counting;
using Zkml.Aleo.Platform;
using Zkml.Aleo.Printing;
using Zkml.Circuits;
using Zkml.Circuits.Backends.Aleo;
using Zkml.Circuits.Inputs;

namespace Zkml.Transpiling;

/// <summary>One of the programs that a circuit can become.</summary>
/// <param name="Circuit">The circuit after all passes.</param>
/// <param name="Emission">Its program.</param>
/// <param name="Text">The program as snarkVM prints it.</param>
internal sealed record ProgramCandidate(Circuit Circuit, AleoEmission Emission, string Text)
{
    /// <summary>The size of the program's circuit.</summary>
    public CircuitCount Count => field ??= CircuitCounter.Count(Emission.Program, "main");

    /// <summary>Instructions of the longest function or closure, which the platform limits.</summary>
    public int LongestBody => Emission.Program.Closures.Select(closure => closure.Instructions.Length).Append(Emission.Blocks.Length).Max();

    /// <summary>Whether the platform takes the program.</summary>
    public bool FitsPlatform => LongestBody <= PlatformLimits.Instructions && Text.Length <= PlatformLimits.ProgramCharacters;

    /// <summary>The program of a circuit.</summary>
    public static ProgramCandidate Of(Circuit circuit, InputLayout layout, TranspileOptions options)
    {
        var emission = AleoBackend.Emit(circuit, layout, options.ForBackends);
        return new(circuit, emission, AleoPrinter.Print(emission.Program));
    }
}
