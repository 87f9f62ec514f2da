using System.Reflection;
using System.Text.RegularExpressions;
using Zkml.Host.Json;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Documents;

/// <summary>docs/formats.md names every format that the product has, with the newest version of each.</summary>
public partial class FormatTableTests
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] VersionFields = ["Version", "NewestVersion"];

    [Fact]
    public void The_table_has_the_formats_and_the_newest_versions_of_the_code()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "formats.md"));
        var documented = Row().Matches(document).ToDictionary(row => row.Groups["format"].Value, row => int.Parse(row.Groups["newest"].Value));

        documented.OrderBy(entry => entry.Key, StringComparer.Ordinal).ShouldBe(InCode().OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    /// <summary>Headers, and constants with the name and the version of a format, wherever they are declared.</summary>
    private static Dictionary<string, int> InCode()
    {
        var found = new Dictionary<string, int>();
        foreach (var type in Directory.GetFiles(AppContext.BaseDirectory, "Zkml*.dll").Where(IsProduct).SelectMany(file => Assembly.LoadFrom(file).GetTypes()).Where(type => !type.ContainsGenericParameters))
        {
            var fields = type.GetFields(Statics);
            foreach (var header in fields.Where(field => field.FieldType == typeof(FormatHeader)).Select(field => (FormatHeader)field.GetValue(null)!))
            {
                found[header.Format] = header.Version;
            }

            var names = fields.Where(field => field.IsLiteral && field.GetRawConstantValue() is string text && FormatName().IsMatch(text)).Select(field => (string)field.GetRawConstantValue()!);
            foreach (var name in names)
            {
                if (fields.FirstOrDefault(field => field.IsLiteral && VersionFields.Contains(field.Name)) is { } version)
                {
                    found[name] = (int)version.GetRawConstantValue()!;
                }
            }
        }

        return found;
    }

    private static bool IsProduct(string file) => Path.GetFileNameWithoutExtension(file) is var name && !name.EndsWith(".Tests", StringComparison.Ordinal) && name != "Zkml.Testing";

    [GeneratedRegex(@"^\| `(?<format>zkml-[a-z-]+)` \| (?:\d+, )*(?<newest>\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("^zkml-[a-z]+(-[a-z]+)*$")]
    private static partial Regex FormatName();
}
