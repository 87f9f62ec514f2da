using System.Text.Json;
using Zkml.Aleo.Canonical;

namespace Zkml.SnarkVm.Engines.Protocol;

/// <summary>
/// An engine's statement of what it read: a hash of the program as snarkVM prints it after parsing, and the length of its binary form, which
/// distinguishes operands that print the same. Nothing that an engine reports about a program is used before this shows that it is about that program.
/// </summary>
internal static class ProgramReading
{
    /// <exception cref="EngineException">The engine read a different program, or does not state what it read.</exception>
    public static void Require(JsonElement result, CanonicalProgram program)
    {
        if (!result.TryGetProperty("program", out var reading))
        {
            throw new EngineException(
                EngineErrorKind.DoesNotStart, "the engine is older than this zkml: it does not state how it reads a program; install it again with 'zkml engine install --aleo'");
        }

        // snarkVM as WebAssembly does not give the binary form.
        var bytes = reading.TryGetProperty("bytes", out var count) ? count.GetInt64() : program.BinaryBytes;
        if (reading.GetProperty("sha256").GetString() != program.Sha256 || bytes != program.BinaryBytes)
        {
            throw new EngineException(
                EngineErrorKind.OtherReading,
                $"snarkVM reads the program {program.Program.Name}.aleo differently from zkml, so nothing of the result is used. This is a bug in zkml: please report the program");
        }
    }
}
