using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Zkml.Running;

namespace Zkml.Cli.Tests.Support;

/// <summary>Makes a transpiled directory into a forger's: its program does something else, and its manifest is made to fit.</summary>
internal static class ForgedDirectory
{
    /// <summary>The program gives one value, whatever it sees.</summary>
    public static void MakeConstant(string directory, string value)
    {
        var path = Path.Combine(directory, "digits.aleo");
        File.WriteAllText(path, Regex.Replace(File.ReadAllText(path), @"cast (r\d+) into (r\d+) as u8;\n    output \2 as u8.public;", $"cast {value} into $2 as u8;\n    output $2 as u8.public;"));
        File.ReadAllText(path).ShouldContain(value);
        var manifest = Path.Combine(directory, "circuit.json");
        var document = JsonNode.Parse(File.ReadAllText(manifest))!;
        document["sha256"]!["digits.aleo"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        // Its scores would tell.
        document["sha256"]!.AsObject().Remove(CircuitManifest.ModelFileName);
        File.Delete(Path.Combine(directory, CircuitManifest.ModelFileName));
        File.WriteAllText(manifest, document.ToJsonString());
    }
}
