using System.Text;
using Zkml.Host;
using Zkml.Host.Parameters;
using Zkml.Testing;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Keys;
using Zkml.Varuna.Messages;
using Zkml.Varuna.Proving;
using Zkml.Varuna.Tests.Support;

namespace Zkml.Varuna.Tests.Proving;

/// <summary>What a session does with engines, trusted or not. These are toys: a key or a proof is right if it says so, and a witness is the program and its input.</summary>
public sealed class DirectProvingSessionTests : IDisposable
{
    private static readonly DirectCircuit Circuit = new("r1cs"u8.ToArray(), "program"u8.ToArray());
    private static readonly ReadOnlyMemory<byte> Input = Element(7);

    private readonly TemporaryDirectory _folder = new();
    private readonly List<string> _log = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_proof_comes_with_its_public_inputs_and_its_key_and_was_verified()
    {
        var engine = Toy();
        await using var session = await SessionAsync(engine);

        var (proof, key) = await session.ProveAsync(Circuit, [Input]);

        proof.PublicInputs.Single().ToArray().ShouldBe(Element(7));
        Encoding.UTF8.GetString(key.Key.Span).ShouldBe("right");
        key.Sizes.ShouldBe(Answers.Sizes);
        engine.Asked.ShouldBe([RequestTag.Sizes, RequestTag.SetUp, RequestTag.CheckKey, RequestTag.Prove, RequestTag.Verify]);
    }

    [Fact]
    public async Task Keys_are_made_once_for_all_proofs_and_certified_whenever_they_are_read()
    {
        await using (var session = await SessionAsync(Toy()))
        {
            await session.ProveAsync(Circuit, [Input]);
            await session.ProveAsync(Circuit, [Input, Input]);
        }

        var engine = Toy();
        await using var second = await SessionAsync(engine);

        await second.ProveAsync(Circuit, [Input]);

        engine.Asked.ShouldBe([RequestTag.CheckKey, RequestTag.Prove, RequestTag.Verify]);
    }

    [Fact]
    public async Task As_an_engine_it_proves_with_the_keys_of_the_cache()
    {
        var toy = Toy();
        await using var session = await SessionAsync(toy);
        IDirectEngine engine = session;

        var keys = await engine.SetUpAsync(Circuit.R1cs);
        var proof = await engine.ProveAsync(Circuit, keys.ProvingKey, [Input]);

        engine.Identity.ShouldBe(session.Engine);
        Encoding.UTF8.GetString(proof.Proof.Span).ShouldBe("right");
        toy.Asked.ShouldBe([RequestTag.Sizes, RequestTag.SetUp, RequestTag.CheckKey, RequestTag.Prove, RequestTag.Verify]);
    }

    [Fact]
    public async Task A_verifier_finds_a_key_only_if_it_is_cached()
    {
        await using var session = await SessionAsync(Toy());

        (await session.FindVerifyingKeyAsync(Circuit.R1cs)).ShouldBeNull();
        await session.KeysAsync(Circuit.R1cs);

        (await session.FindVerifyingKeyAsync(Circuit.R1cs))!.Certificate.Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_proof_that_does_not_verify_never_leaves()
    {
        await using var session = await SessionAsync(Toy(proof: "wrong"));

        (await Should.ThrowAsync<DirectEngineException>(() => session.ProveAsync(Circuit, [Input]))).Message.ShouldStartWith("the proof that the module engine made does not verify (it is wrong); delete the keys");
    }

    [Fact]
    public async Task Keys_that_are_not_those_of_the_circuit_are_not_kept()
    {
        await using var session = await SessionAsync(Toy(key: "wrong"));

        (await Should.ThrowAsync<DirectEngineException>(() => session.KeysAsync(Circuit.R1cs))).Message.ShouldBe("the keys that the module engine made are not those of the circuit (it is wrong)");

        Directory.GetDirectories(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_fast_module_makes_keys_and_proofs_and_the_plain_one_does_the_rest()
    {
        var (plain, fast) = (Toy(), Toy());
        await using var session = await SessionAsync(plain, fast);

        await session.ProveAsync(Circuit, [Input, Input]);

        fast.Asked.ShouldBe([RequestTag.SetUp, RequestTag.Prove]);
        plain.Asked.ShouldBe([RequestTag.Sizes, RequestTag.CheckKey, RequestTag.Witness, RequestTag.Witness, RequestTag.Verify]);
        _log.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("right", "wrong", "right")]
    [InlineData("wrong", "right", "right")]
    [InlineData("right", "right", "wrong")]
    [InlineData("wrong", "wrong", "wrong")]
    public async Task Whatever_the_fast_module_gets_wrong_the_plain_one_does_again(string key, string proof, string publicInputs)
    {
        var plain = Toy();
        await using var session = await SessionAsync(plain, Toy(key, proof, publicInputs == "right" ? null : Element(8)));

        var (made, verifying) = await session.ProveAsync(Circuit, [Input]);

        made.PublicInputs.Single().ToArray().ShouldBe(Element(7));
        Encoding.UTF8.GetString(made.Proof.Span).ShouldBe("right");
        Encoding.UTF8.GetString(verifying.Key.Span).ShouldBe("right");
        plain.Asked.Count(tag => tag == RequestTag.Prove).ShouldBe(1);
        _log.Single().ShouldEndWith("that did not pass the check; the plain one does it again");
    }

    [Fact]
    public async Task A_proving_key_that_only_makes_wrong_proofs_is_made_again_though_its_certificate_holds()
    {
        var plain = new FakeChannel("module", (tag, request) =>
            tag == RequestTag.Prove ? Answers.Proof(Encoding.UTF8.GetBytes(Proving(request) == "proving" ? "right" : "wrong"), Input) : Serve(tag, request, "right", "right", null));
        var fast = new FakeChannel("module", (tag, request) =>
            tag == RequestTag.SetUp ? Answers.Keys("bad proving"u8.ToArray(), "right"u8.ToArray(), "cert"u8.ToArray()) : Serve(tag, request, "right", "wrong", null));
        await using var session = await SessionAsync(plain, fast);

        var (made, _) = await session.ProveAsync(Circuit, [Input]);

        Encoding.UTF8.GetString(made.Proof.Span).ShouldBe("right");
        plain.Asked.Count(tag => tag == RequestTag.SetUp).ShouldBe(1);
        _log.ShouldContain(line => line.Contains("a proof that was made with them does not verify", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_proven_is_refused_by_the_plain_module_in_its_words_and_the_keys_stay()
    {
        var refusing = (byte tag, MessageReader request) => tag == RequestTag.Prove ? Answers.Refusal("bad-witness", "constraint 5 is not satisfied") : Serve(tag, request, "right", "right", null);
        await using var session = await SessionAsync(new FakeChannel("module", refusing), new FakeChannel("module", refusing));

        var problem = await Should.ThrowAsync<DirectEngineException>(() => session.ProveAsync(Circuit, [Input]));

        (problem.Kind, problem.Message).ShouldBe(("bad-witness", "constraint 5 is not satisfied"));
        Directory.GetDirectories(_folder.Path).Length.ShouldBe(1);
        _log.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fast_module_that_does_not_work_here_is_done_without()
    {
        var plain = await DirectEngine.ConnectAsync(Toy());
        await using var session = DirectProvingSession.Of(Options, new(plain, new(() => Task.FromResult<DirectEngine?>(null))));

        await session.PrepareAsync();

        Encoding.UTF8.GetString((await session.ProveAsync(Circuit, [Input])).Proof.Proof.Span).ShouldBe("right");
    }

    [Fact]
    public async Task A_circuit_that_is_larger_than_the_embedded_reference_string_needs_files()
    {
        var large = Answers.Sizes with { SrsDegree = 40_000 };
        await using var session = await SessionAsync(new FakeChannel("module", (tag, request) => tag == RequestTag.Sizes ? Answers.OfSizes(large) : Serve(tag, request, "right", "right", null)));

        (await Should.ThrowAsync<MissingComponentException>(() => session.KeysAsync(Circuit.R1cs))).Message.ShouldStartWith("the SRS file powers-of-beta-16.usrs (3.1 MB) is missing");
    }

    [Fact]
    public async Task A_circuit_that_is_larger_than_every_published_file_is_refused()
    {
        await using var session = await SessionAsync(new FakeChannel("module", (_, _) => Answers.OfSizes(Answers.Sizes with { SrsDegree = 1 << 29 })));

        (await Should.ThrowAsync<DirectEngineException>(() => session.KeysAsync(Circuit.R1cs))).Message.ShouldBe("the circuit needs a universal reference string of degree 536870912, more than is published");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(129)]
    public async Task A_proof_is_about_1_to_128_instances(int count)
    {
        await using var session = await SessionAsync(Toy());

        (await Should.ThrowAsync<ArgumentException>(() => session.ProveAsync(Circuit, [.. Enumerable.Repeat(Input, count)]))).Message.ShouldBe($"a proof is about {count} instances, expected 1 to 128");
    }

    private DirectProvingOptions Options => new(DirectEngineChoice.Module, new DirectKeyCache(_folder.Path, long.MaxValue, _log.Add), new ParameterStore(_folder.Path), Log: _log.Add);

    private static byte[] Element(byte value) => [value, .. new byte[31]];

    private static FakeChannel Toy(string key = "right", string proof = "right", byte[]? publicInputs = null) => new("module", (tag, request) => Serve(tag, request, key, proof, publicInputs));

    private static byte[] Serve(byte tag, MessageReader request, string key, string proof, byte[]? publicInputs)
    {
        switch (tag)
        {
            case RequestTag.SetUp:
                return Answers.Keys("proving"u8.ToArray(), Encoding.UTF8.GetBytes(key), "cert"u8.ToArray());
            case RequestTag.Sizes:
                return Answers.OfSizes(Answers.Sizes);
            case RequestTag.CheckKey:
                request.Field("r1cs");
                return Judge(request.Field("key"));
            case RequestTag.Verify:
                request.Field("key");
                request.List("public inputs", 128);
                return Judge(request.Field("proof"));
            case RequestTag.Witness:
                request.Field("program");
                return new MessageWriter(0).Field(Witness(request.Field("inputs"))).ToArray();
            default:
                request.Field("r1cs");
                request.Field("proving key");
                request.Field("program");
                return Answers.Proof(Encoding.UTF8.GetBytes(proof), [.. request.List("instances", 128).Select(_ => (ReadOnlyMemory<byte>)(publicInputs ?? Input))]);
        }
    }

    private static byte[] Judge(ReadOnlyMemory<byte> thing) => Encoding.UTF8.GetString(thing.Span) is "right" ? Answers.Verdict(true) : Answers.Verdict(false, "it is wrong");

    private static string Proving(MessageReader request)
    {
        request.Field("r1cs");
        return Encoding.UTF8.GetString(request.Field("proving key").Span);
    }

    // A header of no length, then the values: one, and the input.
    private static byte[] Witness(ReadOnlyMemory<byte> input) =>
        [.. "wtns"u8, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 64, 0, 0, 0, 0, 0, 0, 0, .. Element(1), .. input.Span];

    private async Task<DirectProvingSession> SessionAsync(FakeChannel plain, FakeChannel? fast = null)
    {
        var checker = await DirectEngine.ConnectAsync(plain);
        var maker = fast is null ? null : await DirectEngine.ConnectAsync(fast);
        return DirectProvingSession.Of(Options, new(checker, maker is null ? null : new(() => Task.FromResult<DirectEngine?>(maker))));
    }
}
