using System.Text.Json;
using Zkml.Host.Json;

namespace Zkml.SnarkVm.Engines.Protocol;

/// <summary>A line that an engine wrote: progress, a result or an error. Anything else is a <see cref="FormatException"/>.</summary>
internal static class EngineAnswer
{
    /// <summary>The name of the line in messages.</summary>
    public const string Source = "answer";

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

    /// <summary>The stage, if the line reports progress; otherwise null.</summary>
    public static string? Progress(JsonElement line)
    {
        var json = new StrictJsonObject(line, Source, "");
        return json.Has("progress") ? json.Text("progress") : null;
    }

    /// <summary>The result.</summary>
    /// <exception cref="EngineException">The line is an error.</exception>
    public static JsonElement Result(JsonElement line, long id)
    {
        var json = new StrictJsonObject(line, Source, "");
        if (json.Has("error"))
        {
            var error = json.Object("error");
            var message = error.Text("message");
            throw new EngineException(ErrorKinds.GetValueOrDefault(error.Text("kind"), EngineErrorKind.Failed), string.IsNullOrWhiteSpace(message) ? "the engine gave no reason" : message);
        }

        return json.Long("id", 0, long.MaxValue) == id
            ? json.Element("result").Element
            : throw new EngineException(EngineErrorKind.Crashed, "the engine answered a different request");
    }
}
