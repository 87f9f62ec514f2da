using System.Diagnostics;
using Zkml.Aleo.Canonical;
using Zkml.SnarkVm.Engines;

namespace Zkml.SnarkVm.Tests.Engines;

public sealed class EngineProcessTests
{
    private static readonly ProgramFunction Function = new(
        CanonicalProgram.Read("program test.aleo; function main: input r0 as u8.private; output r0 as u8.private;"), "main");
    private static readonly EngineTimeouts Impatient = EngineTimeouts.Default with { Evaluate = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task An_engine_says_what_it_is_and_answers()
    {
        await using var engine = await EngineProcess.StartAsync(FakeEngine.Behaving());

        engine.Identity.Supports(3).ShouldBeTrue();
        engine.Identity.Supports(2).ShouldBeFalse();
        (await engine.EvaluateAsync(Function, ["1u8", "2u8"])).ShouldBe(["1u8", "2u8"]);
    }

    [Fact]
    public async Task What_an_engine_refuses_keeps_its_kind_and_its_words()
    {
        await using var engine = await EngineProcess.StartAsync(FakeEngine.Behaving("refuse('halt', 'it overflowed')"));

        (await Refusal(engine)).ShouldBe((EngineErrorKind.Halt, "it overflowed"));
    }

    [Fact]
    public async Task A_crash_is_an_error_with_the_last_words_and_the_next_request_starts_anew()
    {
        await using var engine = await EngineProcess.StartAsync(FakeEngine.Behaving(
            $"if (request.inputs[0] === 'crash') {{ console.error('out of luck'); process.exit(7); }} else {FakeEngine.Echo}"));

        (await Refusal(engine, "crash")).ShouldBe((EngineErrorKind.Crashed, "the native engine ended before it answered (exit code 7: out of luck)"));

        (await engine.EvaluateAsync(Function, ["1u8"])).ShouldBe(["1u8"]);
    }

    [Fact]
    public async Task A_hang_is_ended_after_the_time_allowed()
    {
        await using var engine = await EngineProcess.StartAsync(FakeEngine.Behaving("while (true) { }"), Impatient);
        var process = Process.GetProcessById(engine.ProcessId!.Value);

        (await Refusal(engine)).ShouldBe((EngineErrorKind.TimedOut, "the native engine did not answer within 1 s and was killed"));

        process.WaitForExit(10_000).ShouldBeTrue();
    }

    [Fact]
    public async Task A_cancelled_request_ends_the_engine_at_once()
    {
        await using var engine = await EngineProcess.StartAsync(FakeEngine.Behaving("while (true) { }"));
        var process = Process.GetProcessById(engine.ProcessId!.Value);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Should.ThrowAsync<OperationCanceledException>(() => engine.EvaluateAsync(Function, ["1u8"], cancellation.Token));

        process.WaitForExit(10_000).ShouldBeTrue();
    }

    [Theory]
    [InlineData("process.stdout.write('nonsense\\n')")]
    [InlineData("process.stdout.write(Buffer.from([0x22, 0xff, 0x22, 0x0a]))")]
    [InlineData("process.stdout.write('{\"id\":1,\"result\":{\"outputs\":[\"\\\\ud800\"]}}\\n')")]
    [InlineData("write({ id: request.id })")]
    [InlineData("write([])")]
    [InlineData("write(null)")]
    [InlineData("answer(null)")]
    [InlineData("answer({ outputs: 5 })")]
    [InlineData("answer({ outputs: [null] })")]
    [InlineData("refuse(null, 'why')")]
    [InlineData("refuse('halt', null)")]
    [InlineData("write({ id: request.id, error: null })")]
    [InlineData("write({ id: request.id, progress: null })")]
    [InlineData("write({ id: 'one', result: {} })")]
    [InlineData("for (;;) { require('fs').writeSync(1, 'x'.repeat(1 << 20)); }")]
    public async Task Nonsense_from_an_engine_is_an_error(string evaluate)
    {
        await using var engine = await EngineProcess.StartAsync(FakeEngine.Behaving(evaluate));

        (await Refusal(engine)).Kind.ShouldBe(EngineErrorKind.Crashed);
        engine.ProcessId.ShouldBeNull();
    }

    [Theory]
    [InlineData("sha256: sha256(request.program.replace('u8', 'u16'))")]
    [InlineData("sha256: sha256(request.program), bytes: 12")]
    public async Task An_engine_that_read_another_program_is_not_believed(string reading)
    {
        await using var engine = await EngineProcess.StartAsync(FakeEngine.Behaving($"answer({{ outputs: request.inputs, program: {{ {reading} }} }})"));

        var (kind, message) = await Refusal(engine);

        kind.ShouldBe(EngineErrorKind.OtherReading);
        message.ShouldStartWith("snarkVM reads the program test.aleo differently from zkml");
    }

    [Fact]
    public async Task An_engine_is_believed_that_read_the_program_as_it_was_given()
    {
        var reading = $"{{ sha256: '{Function.Program.Sha256}', bytes: {Function.Program.BinaryBytes} }}";
        await using var engine = await EngineProcess.StartAsync(FakeEngine.Behaving($"answer({{ outputs: request.inputs, program: {reading} }})"));

        (await engine.EvaluateAsync(Function, ["1u8"])).ShouldBe(["1u8"]);
    }

    [Fact]
    public async Task An_engine_that_does_not_say_what_it_read_is_too_old()
    {
        await using var engine = await EngineProcess.StartAsync(FakeEngine.Behaving("write({ id: request.id, result: { outputs: request.inputs } })"));

        (await Refusal(engine)).Message.ShouldBe("the engine is older than this zkml: it does not state how it reads a program; install it again with 'zkml engine install --aleo'");
    }

    [Fact]
    public async Task An_engine_of_another_protocol_is_refused_with_what_to_do()
    {
        var start = () => EngineProcess.StartAsync(FakeEngine.Behaving(hello: """{"protocol":2}"""));

        (await start.ShouldThrowAsync<EngineException>()).Message.ShouldBe("the engine speaks version 2 of the protocol, expected 1; install it again with 'zkml engine install --aleo'");
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_an_error()
    {
        var start = () => EngineProcess.StartAsync(FakeEngine.Behaving() with { Program = "/nowhere/zkml-engine" });

        (await start.ShouldThrowAsync<EngineException>()).Kind.ShouldBe(EngineErrorKind.DoesNotStart);
    }

    [Fact]
    public async Task An_engine_ends_when_its_user_is_done()
    {
        var engine = await EngineProcess.StartAsync(FakeEngine.Behaving());
        var process = Process.GetProcessById(engine.ProcessId!.Value);

        await engine.DisposeAsync();

        process.WaitForExit(10_000).ShouldBeTrue();
    }

    [Fact]
    public async Task An_engine_that_quotes_the_input_it_refuses_does_not_bring_it_into_the_message()
    {
        await using var engine = await EngineProcess.StartAsync(FakeEngine.Behaving("refuse('bad-input', `input 0 is no value: ${request.inputs[0]} (line 12, after 98765432)`)"));
        var (kind, message) = await Refusal(engine, "{ a: 98765432u128, b: 7u8 }");
        kind.ShouldBe(EngineErrorKind.BadInput);
        message.ShouldBe("input 0 is no value: { a: -, b: - } (line 12, after -)");
    }

    [Fact]
    public async Task Nor_does_one_that_writes_it_to_standard_error_and_dies()
    {
        await using var engine = await EngineProcess.StartAsync(FakeEngine.Behaving("process.stderr.write(`panicked at ${request.inputs[0]}\\n`, () => process.exit(101))"));
        var (kind, message) = await Refusal(engine, "[98765432u128]");
        kind.ShouldBe(EngineErrorKind.Crashed);
        message.ShouldContain("panicked at [-]");
    }

    private static async Task<(EngineErrorKind Kind, string Message)> Refusal(EngineProcess engine, string input = "1u8")
    {
        var problem = await Should.ThrowAsync<EngineException>(() => engine.EvaluateAsync(Function, [input]));
        return (problem.Kind, problem.Message);
    }
}
