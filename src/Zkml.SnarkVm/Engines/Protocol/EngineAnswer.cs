using System.Text.Json;

namespace Zkml.SnarkVm.Engines.Protocol;

/// <summary>A line that an engine wrote: progress, a result or an error.</summary>
internal static class EngineAnswer
{
    private static readonly Dictionary<string, EngineErrorKind> ErrorKinds = new(StringComparer.Ordinal)
    {
        ["bad-request"] = EngineErrorKind.BadRequest,
        ["bad-program"] = EngineErrorKind.BadProgram,
        ["bad-input"] = EngineErrorKind.BadInput,
        ["halt"] = EngineErrorKind.Halt,
        ["parameters"] = EngineErrorKind.Parameters,
        ["key"] = EngineErrorKind.Key,
        ["not-supported"] = EngineErrorKind.NotSupported,
        ["failed"] = EngineErrorKind.Failed,
    };

    /// <summary>The stage where the line says progress, else null.</summary>
    public static string? Progress(JsonElement line) => line.TryGetProperty("progress", out var stage) ? stage.GetString() : null;

    /// <summary>The result.</summary>
    /// <exception cref="EngineException">The line is an error.</exception>
    public static JsonElement Result(JsonElement line, long id)
    {
        if (line.TryGetProperty("error", out var error))
        {
            var kind = ErrorKinds.GetValueOrDefault(error.GetProperty("kind").GetString()!, EngineErrorKind.Failed);
            throw new EngineException(kind, error.GetProperty("message").GetString()!);
        }

        return line.GetProperty("id").GetInt64() == id
            ? line.GetProperty("result")
            : throw new EngineException(EngineErrorKind.Crashed, "the engine answered another question than the one asked");
    }
}
