using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Zkml.Cli.Tests.Support;

/// <summary>Changes a proof's document as a forger would, with every hash in it recomputed.</summary>
internal static class Forgery
{
    /// <summary>The same program with a struct that nothing uses: another text, whose key is in no cache unless the name was there before.</summary>
    public static JsonObject WithUnusedStruct(JsonObject document, string name) =>
        WithProgram(document, program => program.Replace("program digits.aleo;\n", $"program digits.aleo;\n\nstruct {name}:\n    a as u8;\n"));

    /// <summary>Another program's text.</summary>
    public static JsonObject WithProgram(JsonObject document, Func<string, string> change)
    {
        var before = document["program"]!.GetValue<string>();
        var program = change(before);
        program.ShouldNotBe(before);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(program)));
        document["program"] = program;
        document["programSha256"] = hash;
        document["circuit"]!["sha256"]![$"{document["circuit"]!["program"]}.aleo"] = hash;
        return document;
    }
}
