using System.Diagnostics;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Messages;
using Zkml.Varuna.Native;
using Zkml.Varuna.Tests.Support;

namespace Zkml.Varuna.Tests.Native;

public sealed class NativeChannelTests
{
    private static readonly DirectTimeouts Impatient = DirectTimeouts.Default with { Check = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task An_engine_says_what_it_is_and_answers()
    {
        await using var engine = await StartAsync();

        engine.Identity.ShouldBe(new("native", "0.1.0", "4.12.0", 3, 2));
        (await CheckAsync(engine)).ShouldBe(new(true, ""));
    }

    [Fact]
    public async Task What_an_engine_refuses_keeps_its_kind_and_its_words()
    {
        await using var engine = await StartAsync("refuse('bad-circuit', 'the file is cut short')");

        (await Refusal(engine)).ShouldBe(("bad-circuit", "the file is cut short"));
    }

    [Fact]
    public async Task Stages_are_passed_on_before_the_answer()
    {
        var stages = new List<string>();
        await using var engine = await StartAsync($"answer(message(2, [Buffer.from('proving')])); {FakeNativeEngine.Accept}", progress: new Stages(stages.Add));

        (await CheckAsync(engine)).Accepted.ShouldBeTrue();

        stages.ShouldBe(["proving"]);
    }

    [Fact]
    public async Task A_crash_is_an_error_with_the_last_words_and_the_next_request_starts_anew()
    {
        await using var engine = await StartAsync($"if (request.length > 100) {{ console.error('out of luck'); process.exit(7); }} else {FakeNativeEngine.Accept}");

        (await Refusal(engine, new byte[200])).ShouldBe(("crashed", "the native engine ended before it answered (exit code 7: out of luck)"));

        (await CheckAsync(engine)).Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_hang_is_ended_after_the_time_allowed()
    {
        var channel = new NativeChannel(FakeNativeEngine.Behaving("while (true) { }"), Impatient);
        await using var engine = await DirectEngine.ConnectAsync(channel);
        var process = Process.GetProcessById(channel.ProcessId!.Value);

        (await Refusal(engine)).ShouldBe(("timed-out", "the native engine did not answer within 1 s and was killed"));

        process.WaitForExit(10_000).ShouldBeTrue();
    }

    [Fact]
    public async Task A_cancelled_request_ends_the_engine_at_once()
    {
        var channel = new NativeChannel(FakeNativeEngine.Behaving("while (true) { }"), DirectTimeouts.Default);
        await using var engine = await DirectEngine.ConnectAsync(channel);
        var process = Process.GetProcessById(channel.ProcessId!.Value);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Should.ThrowAsync<OperationCanceledException>(() => engine.CheckKeyAsync(new byte[1], new byte[1], new byte[1], cancellation.Token));

        process.WaitForExit(10_000).ShouldBeTrue();
    }

    [Theory]
    [InlineData("answer(Buffer.alloc(0))")]
    [InlineData("answer(Buffer.from([9]))")]
    [InlineData("answer(message(0, []))")]
    [InlineData("answer(message(0, [Buffer.from([2]), Buffer.from('')]))")]
    [InlineData("answer(message(0, [Buffer.from([1, 1]), Buffer.from('')]))")]
    [InlineData("answer(message(0, [Buffer.from([1]), Buffer.from([0xff])]))")]
    [InlineData("answer(message(0, [Buffer.from([1]), Buffer.from(''), Buffer.from('more')]))")]
    [InlineData("answer(message(1, [Buffer.from('key')]))")]
    [InlineData("answer(message(2, []))")]
    [InlineData("write(integer(0xffffffff))")]
    [InlineData("write(integer(0x40000001))")]
    public async Task Nonsense_from_an_engine_is_an_error(string serve)
    {
        var channel = new NativeChannel(FakeNativeEngine.Behaving(serve), DirectTimeouts.Default);
        await using var engine = await DirectEngine.ConnectAsync(channel);

        var (kind, message) = await Refusal(engine);

        kind.ShouldBe("crashed");
        message.ShouldStartWith("the native engine does not speak the protocol (");
        channel.ProcessId.ShouldBeNull();
    }

    [Fact]
    public async Task An_engine_that_ends_within_its_answer_has_crashed()
    {
        await using var engine = await StartAsync("write(Buffer.concat([integer(1000), Buffer.alloc(10)])); process.exit(0)");

        (await Refusal(engine)).ShouldBe(("crashed", "the native engine ended before it answered (exit code 0)"));
    }

    [Theory]
    [InlineData("""{"protocol":2,"engine":"zkml-direct","version":"1","snarkvm":"4","varuna":3,"threads":1}""", "version 2 of its protocol")]
    [InlineData("""{"protocol":1,"engine":"other","version":"1","snarkvm":"4","varuna":3,"threads":1}""", "it is 'other'")]
    [InlineData("""{"protocol":1,"engine":"zkml-direct","version":"1","snarkvm":"4","varuna":2,"threads":1}""", "varuna")]
    [InlineData("nonsense", "not valid JSON")]
    public async Task An_engine_of_another_kind_is_refused_with_what_to_do(string identity, string reason)
    {
        var problem = await Should.ThrowAsync<DirectEngineException>(() => DirectEngine.ConnectAsync(new NativeChannel(FakeNativeEngine.Behaving(identity: identity), DirectTimeouts.Default)));

        problem.Message.ShouldContain(reason);
        problem.Message.ShouldEndWith("install it again with 'zkml engine install'");
    }

    [Fact]
    public async Task A_program_that_is_not_there_does_not_start() =>
        (await Should.ThrowAsync<DirectEngineException>(() => DirectEngine.ConnectAsync(new NativeChannel(new("/nowhere/zkml-direct", []), DirectTimeouts.Default)))).Kind.ShouldBe("does-not-start");

    private static Task<DirectEngine> StartAsync(string serve = FakeNativeEngine.Accept, IProgress<string>? progress = null) =>
        DirectEngine.ConnectAsync(new NativeChannel(FakeNativeEngine.Behaving(serve), DirectTimeouts.Default, progress));

    private static Task<DirectVerdict> CheckAsync(DirectEngine engine) => engine.CheckKeyAsync(new byte[1], new byte[1], new byte[1]);

    private static async Task<(string Kind, string Message)> Refusal(DirectEngine engine, byte[]? r1cs = null)
    {
        var problem = await Should.ThrowAsync<DirectEngineException>(() => engine.CheckKeyAsync(r1cs ?? new byte[1], new byte[1], new byte[1]));
        return (problem.Kind, problem.Message);
    }

    private sealed class Stages(Action<string> report) : IProgress<string>
    {
        public void Report(string value) => report(value);
    }
}
