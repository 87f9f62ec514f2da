using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Zkml.Cli.Tests.Documents;

/// <summary>A C# snippet that is a whole program: compiled as a new project compiles it, against the assemblies of these tests, and run in a process of its own.</summary>
internal static class ProgramSnippet
{
    // What `ImplicitUsings` of Microsoft.NET.Sdk brings.
    private static readonly string[] ImplicitUsings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    /// <summary>What it prints.</summary>
    /// <param name="snippet">The program.</param>
    /// <param name="directory">Where it runs.</param>
    public static string Run(Snippet snippet, string directory)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, $"snippet-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(snippet.Text)))[..16]}.dll");
        try
        {
            Compile(snippet, assembly);
            var tests = Path.ChangeExtension(typeof(ProgramSnippet).Assembly.Location, null);
            var start = new ProcessStartInfo("dotnet", ["exec", "--depsfile", $"{tests}.deps.json", "--runtimeconfig", $"{tests}.runtimeconfig.json", assembly])
            {
                WorkingDirectory = directory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, $"{snippet}: {output}{error.Result}");
            return output;
        }
        finally
        {
            File.Delete(assembly);
        }
    }

    private static void Compile(Snippet snippet, string path)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var usings = string.Concat(ImplicitUsings.Select(name => $"global using {name};\n"));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(snippet.Text, options), CSharpSyntaxTree.ParseText(usings, options)],
            references,
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty($"{snippet} compiles without a warning");
        compilation.Emit(path).Success.ShouldBeTrue();
    }
}
