using Zkml.Fuzzing.Mutation;
using Zkml.Host;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Keys;
using Zkml.Varuna.Messages;

namespace Zkml.Fuzzing.Targets;

/// <summary>What a prover of direct proofs reads: its cached keys, and the answers of engines.</summary>
internal static class DirectTargets
{
    private const string KeyEntry = """
        {"r1csSha256":"00","engine":"0.1.0, snarkVM 4.12.0, Varuna 3","provingKey":{"bytes":680,"sha256":"01"},"verifyingKey":{"bytes":672,"sha256":"02"},"certificate":{"bytes":57,"sha256":"03"},
         "sizes":{"constraints":726,"variables":727,"publicVariables":4,"nonZerosA":1278,"nonZerosB":1277,"nonZerosC":1278,"srsDegree":2048}}
        """;

    private const string Identity = """{"protocol":1,"engine":"zkml-direct","version":"0.1.0","snarkvm":"4.12.0","varuna":3,"wide":false,"threads":2}""";

    private static readonly Func<ReadOnlyMemory<byte>, object>[] Readers =
    [
        answer => DirectAnswer.Identity(answer, "native"), DirectAnswer.Keys, answer => DirectAnswer.Proof(answer, instances: 2), DirectAnswer.Verdict, DirectAnswer.Description, DirectAnswer.Sizes,
    ];

    public static IEnumerable<FuzzTarget> All()
    {
        yield return new("direct-key-entry", 3, SeedFiles.Of(KeyEntry), new Mixed(new JsonMutator()), ReadEntry, typeof(MalformedInputException));
        yield return new("direct-engine", 4, [.. Answers()], new Mixed(new ByteMutator()), ReadAnswer, typeof(FormatException), typeof(MalformedInputException), typeof(DirectEngineException));
    }

    private static IEnumerable<byte[]> Answers() =>
    [
        new MessageWriter(AnswerTag.Served).Field(System.Text.Encoding.UTF8.GetBytes(Identity)).ToArray(),
        new MessageWriter(AnswerTag.Served).Field(new byte[680]).Field(new byte[672]).Field(new byte[57]).Field(new byte[56]).ToArray(),
        new MessageWriter(AnswerTag.Served).Field(new byte[956]).List([new byte[96], new byte[96]]).ToArray(),
        new MessageWriter(AnswerTag.Served).Field(new byte[1]).Field("it is wrong"u8.ToArray()).ToArray(),
        new MessageWriter(AnswerTag.Served).Field(new byte[8]).Field(new byte[600]).ToArray(),
        new MessageWriter(AnswerTag.Refused).Field("bad-witness"u8.ToArray()).Field("constraint 5 is not satisfied"u8.ToArray()).ToArray(),
        new MessageWriter(AnswerTag.Progress).Field("proving"u8.ToArray()).ToArray(),
    ];

    private static Outcome ReadEntry(FuzzInput input)
    {
        _ = DirectKeyEntryFile.Read(input.Path);
        return Outcome.Read;
    }

    private static Outcome ReadAnswer(FuzzInput input)
    {
        if (DirectAnswer.Progress(input.Content) is not null)
        {
            return Outcome.Read;
        }

        // Whatever it is, each reader must bear it; one at most takes it.
        return Readers.Count(read => IsTaken(read, input.Content)) > 0 ? Outcome.Ran : Outcome.Refused;
    }

    private static bool IsTaken(Func<ReadOnlyMemory<byte>, object> read, byte[] answer)
    {
        try
        {
            _ = read(answer);
            return true;
        }
        catch (Exception problem) when (problem is FormatException or DirectEngineException)
        {
            return problem.Message.Length == 0 ? throw new InvalidOperationException("a refusal says nothing") : false;
        }
    }
}
