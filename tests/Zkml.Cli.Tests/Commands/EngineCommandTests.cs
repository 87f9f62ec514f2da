using Zkml.Cli.Tests.Support;

namespace Zkml.Cli.Tests.Commands;

/// <summary><c>zkml engine</c>.</summary>
public sealed class EngineCommandTests
{
    [Fact]
    public void The_module_for_direct_proofs_is_always_there()
    {
        var engines = CommandRun.Of("engine", "list", "--json").ShouldSucceed().Json["directEngines"]!.AsArray();

        engines.Select(engine => engine!["name"]!.GetValue<string>()).ShouldBe(["native", "module"]);
        var module = engines[1]!;
        module["installed"]!.GetValue<bool>().ShouldBeTrue(module.ToJsonString());
        module["place"]!.GetValue<string>().ShouldBe("in this process");
        module["varuna"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public void Engines_for_Aleo_functions_and_for_direct_proofs_are_told_apart()
    {
        var output = CommandRun.Of("engine").ShouldSucceed().Output;

        output.ShouldContain("Aleo functions");
        output.ShouldContain("circuits (direct)");
    }

    [Fact]
    public void Only_an_installation_can_be_for_Aleo() => CommandRun.Of("engine", "list", "--aleo").ShouldBeRefused(2, "--aleo belongs to 'zkml engine install'");

    [Theory]
    [InlineData]
    [InlineData("--aleo")]
    public void A_registry_that_is_none_is_refused_before_anything_is_built(params string[] options) =>
        CommandRun.Of(["engine", "install", .. options, "--crates", "/nowhere"]).ShouldBeRefused(2, "/nowhere: no such directory; expected a cargo local registry");
}
