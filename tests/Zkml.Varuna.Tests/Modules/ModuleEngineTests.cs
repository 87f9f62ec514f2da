using System.Diagnostics;
using Wasmtime;
using Zkml.Host.Parameters;
using Zkml.Testing;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Messages;
using Zkml.Varuna.Modules;
using Zkml.Varuna.Parameters;

namespace Zkml.Varuna.Tests.Modules;

/// <summary>The host of a module: what it offers, and what it bears.</summary>
public sealed class ModuleEngineTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_module_says_what_it_is_and_answers()
    {
        await using var engine = await ConnectAsync(HandWrittenModule.Serving());

        engine.Identity.ShouldBe(new("module", "0.1.0", "4.12.0", 3, 2));
        (await CheckAsync(engine)).ShouldBe(new(true, ""));
    }

    [Fact]
    public async Task A_request_arrives_as_it_was_sent()
    {
        // The request as a refusal's message: tag 1, no kind, then the bytes.
        await using var engine = await ConnectAsync(HandWrittenModule.Serving("""
            (block (result i32)
              (i32.store (i32.const 8192) (i32.add (local.get $length) (i32.const 9)))
              (i32.store8 (i32.const 8196) (i32.const 1))
              (i32.store (i32.const 8197) (i32.const 0))
              (i32.store (i32.const 8201) (local.get $length))
              (memory.copy (i32.const 8205) (local.get $pointer) (local.get $length))
              (i32.const 8192))
            """));

        (await Refusal(engine)).Message.ShouldBe("\u0005\u0001\0\0\0a\u0001\0\0\0b\u0001\0\0\0c".Trim());
    }

    [Fact]
    public async Task Random_bytes_differ_from_call_to_call()
    {
        await using var engine = await ConnectAsync(HandWrittenModule.Serving(
            "(block (result i32) (call $random (i32.const 4105) (i32.const 32)) (i32.const 4096))", new MessageWriter(0).Field(new byte[32]).ToArray()));

        var first = (await engine.DigestAsync()).ToArray();

        first.ShouldNotBe(new byte[32]);
        (await engine.DigestAsync()).ToArray().ShouldNotBe(first);
    }

    [Fact]
    public async Task Powers_of_the_reference_string_are_given_by_their_index()
    {
        // The last power, 96 bytes from 4105 on; what it returns is added to the first byte of the digest, which is the power's.
        await using var engine = await ConnectAsync(HandWrittenModule.Serving(
            $"(if (result i32) (call $parameters (i32.const 0) (i64.const {PowerFiles.Count - 1}) (i64.const 1) (i32.const 4105)) (then unreachable) (else (i32.const 4096)))",
            new MessageWriter(0).Field(new byte[32]).ToArray()));

        (await engine.DigestAsync()).ToArray().ShouldBe(EmbeddedPowers.Read(EmbeddedPowers.Files[1])[^96..^64]);
    }

    [Theory]
    [InlineData("(i32.const 1) (i64.const 0) (i64.const 1)")]
    [InlineData("(i32.const 0) (i64.const -1) (i64.const 1)")]
    [InlineData("(i32.const 0) (i64.const 0) (i64.const -1)")]
    [InlineData("(i32.const 0) (i64.const 268435455) (i64.const 2)")]
    [InlineData("(i32.const 0) (i64.const 1) (i64.const 9223372036854775807)")]
    public async Task Powers_that_do_not_exist_are_not_available(string range)
    {
        await using var engine = await ConnectAsync(HandWrittenModule.Serving($"(if (result i32) (i32.eq (call $parameters {range} (i32.const 8192)) (i32.const 1)) (then (i32.const 4096)) (else unreachable))"));

        (await CheckAsync(engine)).Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_of_the_reference_string_that_is_missing_is_named()
    {
        await using var engine = await ConnectAsync(HandWrittenModule.Serving("(call $parameters (i32.const 0) (i64.const 40000) (i64.const 1) (i32.const 8192))"));

        (await Refusal(engine)).ShouldBe(("parameters", $"the SRS file powers-of-beta-16.usrs (3.1 MB) is missing in {_folder.Path}"));
    }

    [Theory]
    [InlineData("unreachable", "the module stopped (Unreachable)")]
    [InlineData("(i32.div_u (i32.const 1) (i32.const 0))", "the module stopped (IntegerDivisionByZero)")]
    [InlineData("(call $deep (i32.const 0))", "the module stopped (StackOverflow)")]
    [InlineData("(i32.load (i32.const -8))", "the module stopped (MemoryOutOfBounds)")]
    [InlineData("(block (result i32) (call $log (i32.const 1024) (i32.const 9)) unreachable)", "the module stopped (")]
    [InlineData("(i32.const -1)", "the module does not speak the protocol (4 bytes at 4294967295 are not within the module's memory of 196608 bytes)")]
    [InlineData("(block (result i32) (i32.store (i32.const 8192) (i32.const -1)) (i32.const 8192))", "the module does not speak the protocol (the answer should have 4294967295 bytes")]
    [InlineData("(block (result i32) (i32.store (i32.const 8192) (i32.const 1000000)) (i32.const 8192))", "the module does not speak the protocol (1000000 bytes at 8196 are not within")]
    [InlineData("(block (result i32) (call $random (i32.const -8) (i32.const 100)) (i32.const 4096))", "the module does not speak the protocol (100 bytes at 4294967288 are not within")]
    [InlineData("(block (result i32) (call $random (i32.const 0) (i32.const -1)) (i32.const 4096))", "the module does not speak the protocol (4294967295 bytes at 0 are not within")]
    [InlineData("(i32.const 8192)", "the module does not speak the protocol (the message is empty")]
    public async Task Whatever_a_module_does_is_an_error_and_the_next_call_starts_anew(string body, string message)
    {
        await using var engine = await ConnectAsync(HandWrittenModule.Serving(
            $"(if (result i32) (i32.gt_u (local.get $length) (i32.const 100)) (then {body}) (else (i32.const 4096)))"));

        var (kind, words) = await Refusal(engine, new byte[100]);

        kind.ShouldBe("crashed");
        words.ShouldStartWith(message);
        (await CheckAsync(engine)).Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_module_without_memory_for_the_answer_says_so()
    {
        await using var engine = await ConnectAsync(HandWrittenModule.Serving("(i32.const 0)"));

        (await Refusal(engine)).ShouldBe(("failed", "the module has no memory for a request of this size"));
    }

    [Fact]
    public async Task A_running_call_is_cancelled_within_a_second_and_others_go_on()
    {
        // 1,000 bytes are a long request, which never ends; another one takes some time.
        await using var engine = await ConnectAsync(HandWrittenModule.Serving("""
            (block (result i32)
              (loop $ever (br_if $ever (i32.gt_u (local.get $length) (i32.const 1000))))
              (i32.const 4096))
            """));
        using var cancellation = new CancellationTokenSource();
        var stuck = engine.CheckKeyAsync(new byte[1_000], new byte[1], new byte[1], cancellation.Token);
        (await CheckAsync(engine)).Accepted.ShouldBeTrue();
        stuck.IsCompleted.ShouldBeFalse();
        var clock = Stopwatch.StartNew();

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => stuck);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        (await CheckAsync(engine)).Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_many_calls_each_is_cancelled_by_its_own_token()
    {
        await using var engine = await ConnectAsync(HandWrittenModule.Serving("(block (result i32) (loop $ever (br $ever)) unreachable)"));
        for (var round = 0; round < 20; round++)
        {
            using CancellationTokenSource first = new(), second = new();
            var calls = new[] { first, second }.Select(source => engine.CheckKeyAsync(new byte[1], new byte[1], new byte[1], source.Token)).ToArray();

            await Task.WhenAll(Task.Run(first.Cancel), Task.Run(second.Cancel));

            foreach (var call in calls)
            {
                await Should.ThrowAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
            }
        }
    }

    [Fact]
    public async Task A_call_that_hangs_is_ended_after_the_time_allowed()
    {
        var runtime = ModuleRuntime.Load(HandWrittenModule.Serving("(block (result i32) (loop $ever (br $ever)) unreachable)"), Compiled, new PowerFiles(new ParameterStore(_folder.Path)), ModuleLimits.Default);
        await using var engine = await DirectEngine.ConnectAsync(new ModuleChannel(runtime, DirectTimeouts.Default with { Check = TimeSpan.FromMilliseconds(300) }));

        (await Refusal(engine)).Kind.ShouldBe("timed-out");
    }

    [Fact]
    public async Task An_engine_that_is_disposed_ends_its_calls()
    {
        var engine = await ConnectAsync(HandWrittenModule.Serving("(block (result i32) (loop $ever (br $ever)) unreachable)"));
        var call = engine.CheckKeyAsync(new byte[1], new byte[1], new byte[1]);

        await engine.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5));

        await Should.ThrowAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_module_has_only_the_memory_that_it_is_allowed()
    {
        // Grows by a page until that fails.
        const string greedy = "(block (result i32) (loop $more (br_if $more (i32.ne (memory.grow (i32.const 1)) (i32.const -1)))) unreachable)";
        await using var engine = await ConnectAsync(HandWrittenModule.Serving(greedy), new ModuleLimits(MemoryBytes: 10_000_000));

        (await Refusal(engine)).Message.ShouldBe("the module stopped (Unreachable); it had 10 MB of memory, of at most 10 MB");
    }

    [Fact]
    public async Task A_module_that_wants_more_at_its_start_is_refused() =>
        (await Should.ThrowAsync<DirectEngineException>(() => ConnectAsync(HandWrittenModule.Serving(), new ModuleLimits(MemoryBytes: 100_000)))).Kind.ShouldBe("crashed");

    [Theory]
    [InlineData("(module)", "does not export 'memory'")]
    [InlineData("""(module (memory (export "memory") 1))""", "does not export 'allocate'")]
    [InlineData("""(module (memory (export "memory") 1) (func (export "allocate") (param i64) (result i32) (i32.const 0)))""", "does not export 'allocate'")]
    [InlineData("""(module (import "wasi_snapshot_preview1" "fd_write" (func (param i32 i32 i32 i32) (result i32))))""", "unknown import")]
    public async Task A_module_that_is_no_prover_is_refused(string text, string reason) =>
        (await Should.ThrowAsync<DirectEngineException>(() => ConnectAsync(new(ModuleKind.Plain, Module.ConvertText(text))))).Message.ShouldContain(reason);

    [Fact]
    public async Task What_is_no_module_is_refused()
    {
        var problem = await Should.ThrowAsync<DirectEngineException>(() => ConnectAsync(new(ModuleKind.Plain, [0, 1, 2, 3])));

        problem.Kind.ShouldBe("does-not-start");
        problem.Message.ShouldStartWith("the module cannot be loaded: ");
    }

    private CompiledModules Compiled => new(Path.Combine(_folder.Path, "engines"));

    private static Task<DirectVerdict> CheckAsync(DirectEngine engine) => engine.CheckKeyAsync("a"u8.ToArray(), "b"u8.ToArray(), "c"u8.ToArray());

    private static async Task<(string Kind, string Message)> Refusal(DirectEngine engine, byte[]? r1cs = null)
    {
        var problem = await Should.ThrowAsync<DirectEngineException>(() => engine.CheckKeyAsync(r1cs ?? "a"u8.ToArray(), "b"u8.ToArray(), "c"u8.ToArray()));
        return (problem.Kind, problem.Message);
    }

    private Task<DirectEngine> ConnectAsync(ModuleFile module, ModuleLimits? limits = null) =>
        ModuleEngine.ConnectAsync(module, Compiled, new ParameterStore(_folder.Path), limits ?? ModuleLimits.Default);
}
