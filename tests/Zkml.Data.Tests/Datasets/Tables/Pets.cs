using System.Text;
using Zkml.Data.Datasets.Tables;

namespace Zkml.Data.Tests.Datasets.Tables;

/// <summary>A small table of all kinds of columns.</summary>
internal static class Pets
{
    public static RawTable Table { get; } = Read("weight,colour,legs,kind\n4.5,black,4,cat\n30,brown,4,dog\n?,black,4,dog\n0.1,white,2,bird\n");

    public static TableDataset Samples { get; } = new("pets", Table, TableTarget.Infer(Table));

    public static RawTable Read(string text) => CsvFile.Read(Encoding.UTF8.GetBytes(text), "pets.csv");
}
