using System.Text.Json;
using System.Text.Json.Nodes;
using Zkml.Aleo.Limits;
using Zkml.Host;
using Zkml.Proving;
using Zkml.Testing;

namespace Zkml.Tests.Proving;

/// <summary>A proof file comes from anybody: what is as large as a limit allows is read, and one more is refused under its own name.</summary>
public sealed class ProofFileTests : IDisposable
{
    private readonly TemporaryDirectory _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("engine")]
    [InlineData("network")]
    [InlineData("function")]
    [InlineData("programSha256")]
    [InlineData("label")]
    public void A_name_has_at_most_256_characters(string property)
    {
        ShouldRead(proof => proof[property] = new string('a', 256));
        ShouldRefuse(property, proof => proof[property] = new string('a', 257));
    }

    [Theory]
    [InlineData("publicInputs")]
    [InlineData("publicOutputs")]
    public void A_transition_has_at_most_16_values_of_a_million_characters(string property)
    {
        ShouldRead(proof => proof[property] = Repeated("1u8", 16));
        ShouldRefuse(property, proof => proof[property] = Repeated("1u8", 17));
        ShouldRead(proof => proof[property] = new JsonArray(new string('1', 1_000_000)));
        ShouldRefuse(property, proof => proof[property] = new JsonArray(new string('1', 1_000_001)));
    }

    [Fact]
    public void An_execution_has_at_most_4096_names_and_values_and_8_mebibytes()
    {
        // The brackets are two of them.
        ShouldRead(proof => proof["execution"] = Repeated(0, 4_094));
        ShouldRefuse("execution", proof => proof["execution"] = Repeated(0, 4_095));

        // The quotes are two of them.
        ShouldRead(proof => proof["execution"] = new string('a', (8 << 20) - 2));
        ShouldRefuse("execution", proof => proof["execution"] = new string('a', (8 << 20) - 1));
    }

    [Fact]
    public void A_verifying_key_has_at_most_65536_bytes_in_the_one_way_that_base64_writes_them()
    {
        ShouldRead(proof => proof["verifyingKey"] = Convert.ToBase64String(new byte[65_536]));
        ShouldRefuse("verifyingKey", proof => proof["verifyingKey"] = Convert.ToBase64String(new byte[65_537]));
        ShouldRead(proof => proof["verifyingKey"] = "AQ==");
        ShouldRefuse("verifyingKey", proof => proof["verifyingKey"] = "AR==");
        ShouldRefuse("verifyingKey", proof => proof["verifyingKey"] = "AQ");
        ShouldRefuse("verifyingKey", proof => proof["verifyingKey"] = 1);
    }

    [Fact]
    public void A_program_has_at_most_as_many_characters_as_the_platform_takes()
    {
        ShouldRead(proof => proof["program"] = new string('a', PlatformLimits.ProgramCharacters));
        ShouldRefuse("program", proof => proof["program"] = new string('a', PlatformLimits.ProgramCharacters + 1));
    }

    [Theory]
    [InlineData("varuna")]
    [InlineData("consensus")]
    public void Versions_of_the_proof_system_count_from_1(string property)
    {
        ShouldRead(proof => proof["proofVersion"]![property] = 1);
        ShouldRead(proof => proof["proofVersion"]![property] = int.MaxValue);
        ShouldRefuse($"proofVersion.{property}", proof => proof["proofVersion"]![property] = 0);
    }

    [Fact]
    public void A_class_counts_from_0_and_a_value_is_any_finite_number()
    {
        ShouldRead(proof => proof["class"] = 0).Class.ShouldBe(0);
        ShouldRead(proof => proof["class"] = int.MaxValue).Class.ShouldBe(int.MaxValue);
        ShouldRefuse("class", proof => proof["class"] = -1);
        ShouldRead(proof => proof["value"] = double.MaxValue).Value.ShouldBe(double.MaxValue);
        ShouldRead(proof => proof["value"] = double.MinValue).Value.ShouldBe(double.MinValue);
        ShouldRefuse("value", proof => proof["value"] = JsonNode.Parse("1e999"));
        ShouldRead(proof => proof.Remove("class")).Class.ShouldBeNull();
        ShouldRead(proof => proof.Remove("label")).Label.ShouldBeNull();
    }

    [Fact]
    public void What_is_of_another_format_or_version_or_says_more_than_this_one_knows_is_refused()
    {
        ShouldRefuse("format", proof => proof["format"] = "zkml-key");
        ShouldRefuse("version", proof => proof["version"] = ProofFormat.Version + 1);
        ShouldRefuse("version", proof => proof["version"] = ProofFormat.Version - 1);
        ShouldRefuse("more", proof => proof["more"] = 1);
        ShouldRefuse("proofVersion.more", proof => proof["proofVersion"]!["more"] = 1);
    }

    [Theory]
    [InlineData("format")]
    [InlineData("version")]
    [InlineData("engine")]
    [InlineData("network")]
    [InlineData("proofVersion")]
    [InlineData("function")]
    [InlineData("publicInputs")]
    [InlineData("publicOutputs")]
    [InlineData("verifyingKey")]
    [InlineData("execution")]
    [InlineData("programSha256")]
    [InlineData("program")]
    [InlineData("circuit")]
    public void Everything_but_the_class_is_required(string property) =>
        Should.Throw<MalformedInputException>(() => Read(proof => proof.Remove(property))).Message.ShouldContain($"'{property}'");

    [Fact]
    public void A_file_has_at_most_32_mebibytes()
    {
        var text = NanoProof.Document().ToJsonString();
        var file = Path.Combine(_temporary.Path, "proof.json");

        File.WriteAllText(file, text.PadRight(32 << 20));
        ProofFile.Load(file).Function.Function.ShouldBe("main");

        File.WriteAllText(file, text.PadRight((32 << 20) + 1));
        Should.Throw<MalformedInputException>(() => ProofFile.Load(file)).Message.ShouldContain(file);
    }

    private static JsonArray Repeated<T>(T item, int count) => [.. Enumerable.Range(0, count).Select(_ => (JsonNode)JsonValue.Create(item)!)];

    private Proof ShouldRead(Action<JsonObject> change) => Read(change);

    private void ShouldRefuse(string place, Action<JsonObject> change)
    {
        var refusal = Should.Throw<MalformedInputException>(() => Read(change));
        refusal.Message.ShouldContain($": {place}");
    }

    private Proof Read(Action<JsonObject> change)
    {
        var document = NanoProof.Document();
        change(document);
        var file = Path.Combine(_temporary.Path, "proof.json");
        File.WriteAllText(file, document.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        return ProofFile.Load(file);
    }
}
