using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

[Collection(nameof(ProvenDigit))]
public sealed class TamperedProofTests(ProvenDigit proven)
{
    private static readonly Dictionary<string, Action<JsonObject>> Changes = new()
    {
        ["output"] = document => document["publicOutputs"]![0] = "8u8",
        ["output and execution"] = document => SetOutput(document, "7u16"),
        ["output, class and execution"] = document =>
        {
            (document["class"], document["label"]) = (8, "8");
            SetOutput(document, "8u8");
        },
        ["class"] = document => document["class"] = 8,
        ["label"] = document => document["label"] = "8",
        ["public input"] = document => document["publicInputs"]!.AsArray().Add("1u8"),
        ["ciphertext of the input"] = document => Transition(document)["inputs"]![0]!["value"] = Flip(Transition(document)["inputs"]![0]!["value"]!),
        ["another input's id"] = document => Transition(document)["inputs"]![0]!["id"] = Transition(document)["outputs"]![0]!["id"]!.GetValue<string>(),
        ["proof"] = document => document["execution"]!["proof"] = Flip(document["execution"]!["proof"]!),
        ["transition twice"] = document => document["execution"]!["transitions"]!.AsArray().Add(Transition(document).DeepClone()),
        ["state root"] = document => document["execution"]!["global_state_root"] = "sr1dz06ur5spdgzkguh4pr42mvft6u3nwsg5drh9rdja9v8jpcz3czsls9geg-",
        ["key"] = document => document["verifyingKey"] = Convert.ToBase64String([.. document["verifyingKey"]!.AsValue().GetValue<string>() is var key ? Convert.FromBase64String(key)[..^1] : [], 1]),
        ["program text"] = document => document["program"] = ChangeOneWeight(document["program"]!.GetValue<string>()),
        ["program text and hashes"] = document => Forgery.WithProgram(document, ChangeOneWeight),
        ["function"] = document => document["function"] = "other",
        ["function and execution"] = document => (document["function"], Transition(document)["function"]) = ("other", "other"),
        ["program's name in the execution"] = document => Transition(document)["program"] = "other.aleo",
        ["proof version"] = document => document["proofVersion"]!["varuna"] = 2,
        ["unknown proof version"] = document => document["proofVersion"]!["varuna"] = 9,
        ["consensus version"] = document => document["proofVersion"]!["consensus"] = 21,
        ["network"] = document => document["network"] = "testnet",
        ["names of the classes"] = document => (document["circuit"]!["output"]!["labels"]![7], document["circuit"]!["output"]!["labels"]![8]) = ("8", "7"),
    };

    public static TheoryData<string, string> Cases => new()
    {
        { "output", "output-differs" },
        { "output and execution", "output-differs" },
        { "output, class and execution", "output-differs" },
        { "class", "class-differs" },
        { "label", "class-differs" },
        { "public input", "input-differs" },
        { "ciphertext of the input", "proof-invalid" },
        { "another input's id", "proof-invalid" },
        { "proof", "proof-invalid" },
        { "transition twice", "proof-invalid" },
        { "state root", "proof-invalid" },
        { "key", "key-differs" },
        { "program text", "program-differs" },
        { "program text and hashes", "key-differs" },
        { "function", "function-differs" },
        { "function and execution", "function-differs" },
        { "program's name in the execution", "program-differs" },
        { "proof version", "version-differs" },
        { "unknown proof version", "version-differs" },
        { "consensus version", "version-differs" },
        { "network", "version-differs" },
        { "names of the classes", "class-differs" },
    };

    [TheoryWithEngine]
    [MemberData(nameof(Cases))]
    public void A_proof_that_was_changed_is_refused_and_what_was_changed_is_named(string change, string reason)
    {
        var document = proven.Document();
        var before = document.ToJsonString();
        Changes[change](document);
        (document.ToJsonString() == before).ShouldBeFalse("nothing was changed");

        var verdict = proven.Verify(document);

        verdict["valid"]!.GetValue<bool>().ShouldBeFalse();
        verdict["reason"]!.GetValue<string>().ShouldBe(reason, verdict["explanation"]!.GetValue<string>());
        verdict["publicOutputs"].ShouldBeNull();
    }

    [FactWithEngine]
    public void Another_programs_proof_and_key_under_this_programs_text_are_refused()
    {
        // Program B gives 9 whatever it sees; it is proven, and then shown as if it were program A.
        using var folder = new TemporaryFolder();
        var forger = DirectoryCopy.To(proven.Directory, Path.Combine(folder.Path, "forger"));
        ForgedDirectory.MakeConstant(forger, "9u8");
        var path = Path.Combine(folder.Path, "b.json");
        CommandRun.Of("prove", forger, "--sample", "mnist:test:0", "--out", path, "--engine", "native", "--json").ShouldSucceed().Json["class"]!.GetValue<int>().ShouldBe(9);
        var honest = proven.Document();
        var forged = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        proven.Verify(forged)["valid"]!.GetValue<bool>().ShouldBeTrue();

        Forgery.WithProgram(forged, _ => honest["program"]!.GetValue<string>());
        forged["circuit"] = honest["circuit"]!.DeepClone();
        proven.Verify(forged)["reason"]!.GetValue<string>().ShouldBe("key-differs");
        proven.Verify(forged, "--program", proven.Directory)["reason"]!.GetValue<string>().ShouldBe("key-differs");

        forged["verifyingKey"] = honest["verifyingKey"]!.GetValue<string>();
        proven.Verify(forged)["reason"]!.GetValue<string>().ShouldBe("proof-invalid");
    }

    [FactWithEngine]
    public void Class_names_of_the_forgers_own_are_refused_by_the_trusted_program()
    {
        var document = proven.Document();
        (document["label"], document["circuit"]!["output"]!["labels"]![7]) = ("a cat", "a cat");

        proven.Verify(document, "--program", proven.Directory)["reason"]!.GetValue<string>().ShouldBe("circuit-differs");
    }

    private static JsonObject Transition(JsonObject document) => document["execution"]!["transitions"]![0]!.AsObject();

    private static void SetOutput(JsonObject document, string value) =>
        (document["publicOutputs"]![0], Transition(document)["outputs"]![0]!["value"]) = (value, value);

    private static string ChangeOneWeight(string program)
    {
        var at = program.IndexOf("mul ", StringComparison.Ordinal);
        var constant = program.IndexOf("field into", at, StringComparison.Ordinal);
        return $"{program[..constant]}1{program[constant..]}";
    }

    /// <summary>Changes a letter in the middle of a text.</summary>
    private static string Flip(JsonNode node)
    {
        var text = node.GetValue<string>().ToCharArray();
        text[text.Length / 2] = text[text.Length / 2] == 'q' ? 'p' : 'q';
        return new(text);
    }
}
