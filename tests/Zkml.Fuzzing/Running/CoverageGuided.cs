using SharpFuzz;

namespace Zkml.Fuzzing.Running;

/// <summary>Lets a fuzzer that looks at what code its inputs reach choose them. The assemblies must have been instrumented by SharpFuzz's tool.</summary>
internal static class CoverageGuided
{
    /// <summary>Runs until the fuzzer ends it.</summary>
    /// <param name="target">The reader.</param>
    /// <param name="folder">Where the input at hand is written.</param>
    /// <param name="isLibFuzzer">Whether libFuzzer runs it; else afl-fuzz.</param>
    public static int Run(FuzzTarget target, string folder, bool isLibFuzzer)
    {
        if (isLibFuzzer)
        {
            Fuzzer.LibFuzzer.Run(content => RunOne(target, folder, content.ToArray()));
        }
        else
        {
            Fuzzer.OutOfProcess.Run(stream => RunOne(target, folder, ReadAll(stream)));
        }

        return 0;
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static void RunOne(FuzzTarget target, string folder, byte[] content)
    {
        var path = Path.Combine(folder, $"current-{target.Name}");
        File.WriteAllBytes(path, content);
        try
        {
            target.Run(new(0, content, path));
        }
        catch (Exception problem) when (target.Refusals.Any(refusal => refusal.IsInstanceOfType(problem)))
        {
            // Refused, as it may be.
        }
    }
}
