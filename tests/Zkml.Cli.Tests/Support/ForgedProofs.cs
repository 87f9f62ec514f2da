using System.Text.Json.Nodes;

namespace Zkml.Cli.Tests.Support;

/// <summary>Forgeries of the proof that test image 0 is a 7, by what the forger changed.</summary>
internal static class ForgedProofs
{
    private static readonly string Zeros = new('0', 64);

    public static IReadOnlyDictionary<string, ForgedProof> All { get; } = new Dictionary<string, ForgedProof>
    {
        // What the file says of the outputs.
        ["output"] = new("output-differs", "were 7u8, the file says 8u8", document => document["publicOutputs"]![0] = "8u8"),
        ["output and execution"] = new("output-differs", "not of the function's types or not those of the transition", document => SetOutput(document, "7u16")),
        ["output, class and execution"] = new("output-differs", "not of the function's types or not those of the transition", document =>
        {
            (document["class"], document["label"]) = (8, "8");
            SetOutput(document, "8u8");
        }),
        ["one output more"] = new("output-differs", "the file says 7u8, 7u8", document => document["publicOutputs"]!.AsArray().Add("7u8")),
        ["an output that is hidden"] = new("output-differs", "were none, the file says 7u8", document => Transition(document)["outputs"]![0]!["type"] = "private"),
        ["class"] = new("class-differs", "the file says class 8 ('7')", document => document["class"] = 8),
        ["label"] = new("class-differs", "the file says class 7 ('8')", document => document["label"] = "8"),
        ["names of the classes"] = new("class-differs", "means class 7 ('8')", document => SwapLabels(document)),
        ["no class"] = new("class-differs", "the file says class  ('7')", document => document.Remove("class")),
        ["a value beside the class"] = new("class-differs", "the file says the value 7", document => document["value"] = 7.0),

        // Another meaning, in a file that fits together.
        ["kind of the output"] = new("circuit-differs", "differs from the one in", document =>
        {
            (document["class"], document["label"], document["circuit"]!["output"]!["kind"]) = (1, "1", "logits");
        })
        { Trusting = Program },
        ["offset of the output"] = new("circuit-differs", "differs from the one in", document => document["circuit"]!["output"]!["offset"] = "1") { Trusting = Program },
        ["labels of the forger's own"] = new("circuit-differs", "differs from the one in", Rename) { Trusting = Program },
        ["labels of the forger's own, for who knows the manifest hash"] = new("circuit-differs", "you trust", Rename) { Trusting = Manifest },
        ["data set of the model"] = new("circuit-differs", "differs from the one in", document => document["circuit"]!["dataset"] = "fashion-mnist") { Trusting = Program },
        ["what the inputs are"] = new("circuit-differs", "differs from the one in", document =>
        {
            var slots = document["circuit"]!["input"]!["slots"]!;
            (slots[0]!["name"], slots[1]!["name"]) = (slots[1]!["name"]!.GetValue<string>(), slots[0]!["name"]!.GetValue<string>());
        })
        { Trusting = Program },
        ["manifest of another program"] = new("circuit-differs", "is not this program's", document => document["circuit"]!["program"] = "other"),
        ["manifest of another text"] = new("circuit-differs", "is not this program's", document => document["circuit"]!["sha256"]!["digits.aleo"] = Zeros),
        ["manifest hash of another model"] = new("circuit-differs", $"you trust {Zeros}", document => document["engine"] = "none") { Trusting = _ => ["--manifest-hash", Zeros] },

        // Inputs and the execution around them.
        ["public input"] = new("input-differs", "the file says 1u8", document => document["publicInputs"]!.AsArray().Add("1u8")),
        ["ciphertext of the input"] = new("proof-invalid", "invalid checksum", document => Transition(document)["inputs"]![0]!["value"] = Flip(Transition(document)["inputs"]![0]!["value"]!)),
        ["another input's id"] = new("proof-invalid", "Transition ID mismatch", document => Transition(document)["inputs"]![0]!["id"] = Transition(document)["outputs"]![0]!["id"]!.GetValue<string>()),
        ["transition twice"] = new("proof-invalid", "with exactly one transition", document => document["execution"]!["transitions"]!.AsArray().Add(Transition(document).DeepClone())),
        ["no transition"] = new("proof-invalid", "with exactly one transition", document => document["execution"]!["transitions"]!.AsArray().Clear()),
        ["transition's id"] = new("proof-invalid", "invalid checksum", document => Transition(document)["id"] = Flip(Transition(document)["id"]!)),
        ["commitment of the transition, as of another run"] = new("proof-invalid", "Transition ID mismatch", document => Transition(document)["tcm"] = "1field"),
        ["public key of the transition"] = new("proof-invalid", "Failed to verify proof", document => Transition(document)["tpk"] = "2group"),
        ["signer's commitment"] = new("proof-invalid", "Failed to verify proof", document => Transition(document)["scm"] = "1field"),
        ["state root"] = new("proof-invalid", "Invalid byte size", document => document["execution"]!["global_state_root"] = "sr1dz06ur5spdgzkguh4pr42mvft6u3nwsg5drh9rdja9v8jpcz3czsls9geg-"),
        ["a property more in the execution"] = new("proof-invalid", "is not written as snarkVM writes it", document => document["execution"]!["note"] = "trust me"),
        ["proof"] = new("proof-invalid", "invalid checksum", document => document["execution"]!["proof"] = Flip(document["execution"]!["proof"]!)),
        ["no proof"] = new("proof-invalid", "the execution has no proof", document => document["execution"]!.AsObject().Remove("proof")),
        ["half a proof"] = new("proof-invalid", "invalid checksum", document => document["execution"]!["proof"] = document["execution"]!["proof"]!.GetValue<string>()[..600]),

        // Keys.
        ["key"] = new("key-differs", "is not the program's", document => SetKey(document, key => [.. key[..^1], 1])),
        ["a key with a byte more"] = new("key-differs", "is not the program's", document => SetKey(document, key => [.. key, 0])),
        ["a key whose header claims a constraint more"] = new("key-differs", "is not the program's", document => SetKey(document, key => [.. key[..9], (byte)(key[9] + 1), .. key[10..]])),
        ["no key"] = new("key-differs", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", document => document["verifyingKey"] = ""),
        ["key of another program"] = new("key-differs", "is not the program's", document => document["verifyingKey"] =
            JsonNode.Parse(File.ReadAllText(ProofCase.Of("commitment-of-any-program.proof.json")))!["verifyingKey"]!.GetValue<string>())
        { Trusting = Program },
        ["key of another program than the one that is trusted"] = new("key-differs", $"you trust {Zeros}", document => document["engine"] = "none") { Trusting = _ => ["--key-hash", Zeros] },

        // The program and its names.
        ["program text"] = new("program-differs", "does not match its SHA-256 in the file", document => document["program"] = ChangeOneWeight(document["program"]!.GetValue<string>())),
        ["program text and hashes"] = new("key-differs", "is not the program's", document => Forgery.WithProgram(document, ChangeOneWeight)),
        ["program text and hashes, for who knows the program"] = new("program-differs", "is about another program than the one in", document => Forgery.WithProgram(document, ChangeOneWeight)) { Trusting = Program },
        ["program text and hashes, for who knows the manifest hash"] = new("circuit-differs", "it may be another program", document => Forgery.WithProgram(document, ChangeOneWeight)) { Trusting = Manifest },
        ["program's hash"] = new("program-differs", "does not match its SHA-256 in the file", document => document["programSha256"] = Zeros),
        ["a text that is no program"] = new("program-differs", "does not parse", document => Forgery.WithProgram(document, program => program.Replace("function main:", "fiction main:"))),
        ["a text that snarkVM may read otherwise"] = new("program-differs", "is not in canonical form", document => Forgery.WithProgram(document, program => $"{program}\n")),
        ["program's name in the execution"] = new("program-differs", "other.aleo was executed, the file says digits.aleo", document => Transition(document)["program"] = "other.aleo"),
        ["program's name everywhere"] = new("program-differs", "is about another program than the one in", RenameProgram) { Trusting = Program },
        ["function"] = new("function-differs", "has no function 'other'", document => document["function"] = "other"),
        ["function and execution"] = new("function-differs", "has no function 'other'", document => (document["function"], Transition(document)["function"]) = ("other", "other")),
        ["function of the execution"] = new("function-differs", "'other' was executed, the file says 'main'", document => Transition(document)["function"] = "other"),

        // Versions and networks.
        ["proof version"] = new("version-differs", "the file says", document => document["proofVersion"]!["varuna"] = 2),
        ["unknown proof version"] = new("version-differs", "is not a known version", document => document["proofVersion"]!["varuna"] = 9),
        ["consensus version"] = new("version-differs", "the file says", document => document["proofVersion"]!["consensus"] = 21),
        ["network"] = new("version-differs", "the proof says testnet", document => document["network"] = "testnet"),

        // Commitments.
        ["a commitment that the program does not give"] = new("commitment-differs", "outputs no commitment", document => document["engine"] = "none") { Trusting = proven => [.. Program(proven), "--commitment", "7field"] },

        // What is no document of ours is refused when it is read.
        ["a key in another spelling"] = new(null, "verifyingKey", document => document["verifyingKey"] = Respell(document["verifyingKey"]!.GetValue<string>())),
        ["something behind the document"] = new(null, "not valid JSON", (JsonObject document) => $"{document.ToJsonString()}{{}}"),
        ["class twice"] = new(null, "class", (JsonObject document) => $$"""{"class":9,{{document.ToJsonString()[1..]}}"""),
        ["an output's value twice"] = new(null, "value", (JsonObject document) => document.ToJsonString().Replace("\"value\":\"7u8\"", "\"value\":\"9u8\",\"value\":\"7u8\"")),
        ["a property of the forger's own"] = new(null, "verdict", document => document["verdict"] = "valid"),
        ["another format's version"] = new(null, "version", document => document["version"] = 2),
    };

    private static string[] Program(ProvenDigit proven) => ["--program", proven.Directory];

    private static string[] Manifest(ProvenDigit proven) => ["--manifest-hash", proven.ManifestHash];

    private static JsonObject Transition(JsonObject document) => document["execution"]!["transitions"]![0]!.AsObject();

    private static void SetOutput(JsonObject document, string value) =>
        (document["publicOutputs"]![0], Transition(document)["outputs"]![0]!["value"]) = (value, value);

    private static void SetKey(JsonObject document, Func<byte[], byte[]> change) =>
        document["verifyingKey"] = Convert.ToBase64String(change(Convert.FromBase64String(document["verifyingKey"]!.GetValue<string>())));

    private static void SwapLabels(JsonObject document) =>
        (document["circuit"]!["output"]!["labels"]![7], document["circuit"]!["output"]!["labels"]![8]) = ("8", "7");

    private static void Rename(JsonObject document) => (document["label"], document["circuit"]!["output"]!["labels"]![7]) = ("a cat", "a cat");

    private static void RenameProgram(JsonObject document)
    {
        document["circuit"]!["program"] = "other";
        Forgery.WithProgram(document, program => program.Replace("program digits.aleo;", "program other.aleo;"));
        Transition(document)["program"] = "other.aleo";
    }

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

    /// <summary>The same bytes in base 64 with other unused bits at the end.</summary>
    private static string Respell(string base64)
    {
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var last = base64.TrimEnd('=').Length - 1;
        last.ShouldBeLessThan(base64.Length - 1, "a key of 673 bytes has unused bits at its end");
        return $"{base64[..last]}{Digits[Digits.IndexOf(base64[last]) + 1]}{base64[(last + 1)..]}";
    }
}
