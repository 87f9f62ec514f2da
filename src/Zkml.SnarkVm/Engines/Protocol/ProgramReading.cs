using System.Text.Json;
using Zkml.Aleo.Canonical;

namespace Zkml.SnarkVm.Engines.Protocol;

/// <summary>
/// What an engine says it read: a hash of the program as snarkVM prints it after its own parse, and the bytes of its binary form, which tells
/// operands apart that print alike. Nothing that an engine says of a program is believed before it is known to be about that program.
/// </summary>
internal static class ProgramReading
{
    /// <exception cref="EngineException">The engine read another program, or does not say what it read.</exception>
    public static void Require(JsonElement result, CanonicalProgram program)
    {
        if (!result.TryGetProperty("program", out var reading))
        {
            throw new EngineException(
                EngineErrorKind.DoesNotStart, "the engine is older than this zkml: it does not say how it reads a program; install it again with 'zkml engine install'");
        }

        // SnarkVM as WebAssembly does not give the binary form.
        var bytes = reading.TryGetProperty("bytes", out var count) ? count.GetInt64() : program.BinaryBytes;
        if (reading.GetProperty("sha256").GetString() != program.Sha256 || bytes != program.BinaryBytes)
        {
            throw new EngineException(
                EngineErrorKind.OtherReading,
                $"snarkVM reads the program {program.Program.Name}.aleo otherwise than zkml does; nothing is kept or believed of it. This is a fault of zkml: please report the program");
        }
    }
}
