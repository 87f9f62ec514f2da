using System.Text;
using System.Text.Json;
using Zkml.Aleo;
using Zkml.Aleo.Canonical;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Typing;
using Zkml.Fuzzing.Mutation;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Engines.Protocol;
using Zkml.SnarkVm.Keys;
using Zkml.Transpiling;

namespace Zkml.Fuzzing.Targets;

/// <summary>What provers and verifiers read: transpiled folders, private weights, proofs, cached keys, and answers of engines.</summary>
internal static class ProofTargets
{
    private const int AnswerDepth = 64;

    public static IEnumerable<FuzzTarget> All()
    {
        // The targets read these projects until the process ends.
        var folder = Directory.CreateTempSubdirectory("zkml-fuzz-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var (iris, secret) = (System.IO.Path.Combine(folder, "iris"), System.IO.Path.Combine(folder, "secret"));
        ProjectWriter.Write(Transpiler.Transpile(Models.Iris, new("iris_model")), iris, []);
        ProjectWriter.Write(Transpiler.Transpile(Models.Iris, new("secret_model") { Weights = WeightSource.Input, Commits = true }), secret, []);
        var manifest = File.ReadAllBytes(System.IO.Path.Combine(iris, CircuitManifest.FileName));
        var secretText = File.ReadAllText(System.IO.Path.Combine(secret, "secret_model.aleo"));
        yield return new(
            "circuit",
            8,
            [manifest, File.ReadAllBytes(System.IO.Path.Combine(secret, CircuitManifest.FileName))],
            new Mixed(new JsonMutator()),
            input => ReadFolder(input, input.Number % 2 == 0 ? iris : secret),
            typeof(MalformedInputException),
            typeof(AleoSyntaxException),
            typeof(AleoTypeException),
            typeof(AleoHaltException));
        yield return new(
            "weights",
            3,
            [File.ReadAllBytes(PrivateWeights.PathFor(secret))],
            new Mixed(new JsonMutator()),
            input => Read(() => PrivateWeights.Load(input.Path, secretText)),
            typeof(MalformedInputException));
        yield return new(
            "proof",
            6,
            [Proof(manifest, File.ReadAllText(System.IO.Path.Combine(iris, "iris_model.aleo")))],
            new Mixed(new JsonMutator()),
            ReadProof,
            typeof(MalformedInputException),
            typeof(AleoSyntaxException));
        yield return new("key-entry", 3, SeedFiles.Of(KeyEntry), new Mixed(new JsonMutator()), input => Read(() => KeyEntryFile.Read(input.Path)), typeof(MalformedInputException));
        yield return new(
            "engine",
            4,
            SeedFiles.Of(Answers),
            new Mixed(new JsonMutator()),
            ReadAnswer,
            typeof(EngineException),
            typeof(MalformedInputException));
    }

    private static Outcome Read(Func<object> read)
    {
        read();
        return Outcome.Read;
    }

    private static Outcome ReadFolder(FuzzInput input, string folder)
    {
        File.WriteAllBytes(System.IO.Path.Combine(folder, CircuitManifest.FileName), input.Content);
        var directory = TranspiledDirectory.Open(folder);
        directory.Run([.. directory.Manifest.Pipeline.Inputs.Select(value => (int)value.Minimum)]);
        return Outcome.Ran;
    }

    private static Outcome ReadProof(FuzzInput input)
    {
        var proof = ProofFile.Load(input.Path);
        _ = proof.Circuit.MeaningSha256;
        _ = Transition.TryRead(proof.Execution);
        _ = CanonicalProgram.Read(proof.Function.Program).Sha256;
        return Outcome.Ran;
    }

    private static Outcome ReadAnswer(FuzzInput input)
    {
        using var answer = StrictJson.Parse(input.Content, "answer", AnswerDepth);
        if (EngineAnswer.Progress(answer.RootElement) is not null)
        {
            return Outcome.Read;
        }

        var result = EngineAnswer.Result(answer.RootElement, 1);
        _ = (input.Number % 5) switch
        {
            0 => EngineResult.Identity(result, EngineKind.Native),
            1 => EngineResult.Outputs(result),
            2 => EngineResult.Synthesis(result),
            3 => EngineResult.Execution(result),
            _ => (object)EngineResult.Verification(result),
        };
        return Outcome.Ran;
    }

    private static byte[] Proof(byte[] manifest, string program)
    {
        var text = $$"""
            {"format": "zkml-proof", "version": 1, "engine": "snarkVM 4.12.0", "network": "testnet", "proofVersion": {"varuna": 2, "consensus": 22}, "function": "main",
             "publicInputs": [], "publicOutputs": ["1u8"], "class": 1, "label": "1", "verifyingKey": "{{Convert.ToBase64String(new byte[64])}}",
             "execution": {"transitions": [{"program": "iris_model.aleo", "function": "main", "inputs": [{"type": "private", "value": "x"}], "outputs": [{"type": "public", "value": "1u8"}]}], "proof": "proof1"},
             "programSha256": "{{CanonicalProgram.Read(program).Sha256}}", "program": {{JsonSerializer.Serialize(program)}}, "circuit": {{Encoding.UTF8.GetString(manifest)}}}
            """;
        return Encoding.UTF8.GetBytes(text);
    }

    private static string KeyEntry => $$"""
        {"programSha256": "{{new string('2', 64)}}", "function": "main", "provingKeySha256": "{{new string('0', 64)}}", "verifyingKeySha256": "{{new string('1', 64)}}", "constraints": 12024, "variables": 12035, "publicVariables": 12,
         "nonZeros": {"a": 27765, "b": 37835, "c": 15981}, "variablesWithConstants": 13000, "provingKeyBytes": 4000000, "verifyingKeyBytes": 700}
        """;

    private static string[] Answers =>
    [
        """{"progress": "synthesizing"}""",
        """{"id": 1, "error": {"kind": "halt", "message": "it halts"}}""",
        """{"id": 1, "result": {"protocol": 1, "snarkvm": "4.12.0", "network": "testnet", "threads": 2, "proofVersions": [{"varuna": 2, "consensus": 22}]}}""",
        """{"id": 1, "result": {"outputs": ["1u8"], "execution": {"transitions": []}, "proofVersion": {"varuna": 2, "consensus": 22}}}""",
        """{"id": 1, "result": {"constraints": 1, "variables": 2, "publicVariables": 3, "nonZeros": {"a": 1, "b": 2, "c": 3}, "variablesWithConstants": 4, "provingKeyBytes": 5, "verifyingKeyBytes": 6}}""",
        """{"id": 1, "result": {"valid": false, "reason": "proof-does-not-hold", "message": "no"}}""",
    ];
}
