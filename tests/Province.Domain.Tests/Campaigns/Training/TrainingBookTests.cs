using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Training;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Domain.Tests.Campaigns.Rosters;

namespace Province.Domain.Tests.Campaigns.Training;

public sealed class TrainingBookTests
{
    private static readonly TenantId Shaoyang = new(430500);
    private static readonly DateOnly Day = new(2022, 5, 20);
    private static readonly Recorder By = new("组织人员", Day, new DateTimeOffset(2022, 5, 20, 4, 0, 0, TimeSpan.Zero));

    /// <summary>Whatever was recorded of whom: a city is done on the last day, and only when everybody of it is recorded as the person who stands there now.</summary>
    [Fact]
    public void DoneOn_AnyRosterAndAnyRecords_IsTheLastDayOnceEverybodyIsRecorded() =>
        Prop.ForAll(Gen.Choose(0, 3).Zip(Gen.Choose(0, 9)).ListOf().ToArbitrary(), told =>
        {
            var members = told.Select((_, at) => Entry(at)).ToList();
            var records = told.Index().Where(one => one.Item.Item1 > 0)
                .Select(one => Record(one.Item.Item1 == 1 ? new(members[one.Index].Id, AnyRoster.Officer(430500, 99)) : members[one.Index], Day.AddDays(-one.Item.Item2))).ToList();
            var book = new TrainingBook(records);
            var trained = told.Where(one => one.Item1 > 1).ToList();
            book.DoneOn(Shaoyang, members).ShouldBe(told.Count > 0 && trained.Count == told.Count ? Day.AddDays(-trained.Min(one => one.Item2)) : null);
            members.Count(member => book.Find(Shaoyang, member) is not null).ShouldBe(trained.Count);
            members.ShouldAllBe(member => book.Find(new TenantId(430400), member) == null, "another city's member is another one");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_OfTheSamePersonWithARenewedLicence_IsTrueAndOfAnotherFalse()
    {
        var record = Record(Entry(1), Day);
        var person = Entry(1).Person;
        record.Is(person with { LicenceUntil = Day.AddYears(9), Post = "副科长" }).ShouldBeTrue();
        record.Is(person with { Name = "另一人" }).ShouldBeFalse();
        record.Is(person with { Employer = "另一单位" }).ShouldBeFalse();
        record.Is(AnyRoster.Expert(430500, 1) with { Name = person.Name, Employer = person.Employer }).ShouldBeFalse();
    }

    [Fact]
    public void Change_ToTheSame_KeepsWhoRecordedIt()
    {
        var record = Record(Entry(1), Day);
        record.Change(new(Shaoyang, Entry(1), Day), By with { Name = "另一人" });
        (record.RecordedBy, record.Revision).ShouldBe(("组织人员", 1));
        record.Change(new(Shaoyang, Entry(1), Day.AddDays(-1)), By with { Name = "另一人" });
        (record.RecordedBy, record.Revision, record.On).ShouldBe(("另一人", 2, Day.AddDays(-1)));
    }

    [Fact]
    public void VersionOf_ThePeopleOrTheirRecords_ChangesWithEither()
    {
        (TenantId, RosterEntry)[] places = [(Shaoyang, Entry(1)), (Shaoyang, Entry(2))];
        var record = Record(Entry(1), Day);
        var versions = new List<int>
        {
            new TrainingBook([]).VersionOf(places), new TrainingBook([record]).VersionOf(places), new TrainingBook([record]).VersionOf([places[0]]),
            new TrainingBook([record]).VersionOf([places[0], (Shaoyang, new(Entry(2).Id, AnyRoster.Officer(430500, 7)))]),
        };
        record.Change(new(Shaoyang, Entry(1), Day.AddDays(-1)), By);
        versions.Add(new TrainingBook([record]).VersionOf(places));
        versions.ShouldBeUnique();
        versions.ShouldAllBe(version => version >= 0);
        new TrainingBook([record]).VersionOf(places).ShouldBe(versions[^1], "the same says the same");
    }

    [Fact]
    public void Refuse_AnyDay_TakesThoseFromTheIssueToTodayAndToTheEnd() => Prop.ForAll(Gen.Choose(-40, 40).ToArbitrary(), Gen.Choose(-20, 20).ToArbitrary(), (offset, end) =>
    {
        var (on, window) = (Day.AddDays(offset), new TrainingWindow(Day.AddDays(-10), Day.AddDays(end), Day, IsClosed: false));
        Code(window.Refuse([Day.AddDays(Math.Min(end, 0)), on])).ShouldBe(
            end < -10 ? "training.too_early" : offset > 0 ? "training.day_to_come" : offset > end ? "training.after_end" : offset < -10 ? "training.too_early" : null);
        Code((window with { IsClosed = true }).Refuse([on])).ShouldBe("training.closed");
        Code((window with { IsClosed = true }).Refuse([])).ShouldBe("training.closed");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_FilingsOfACity_TakesTheLatestAnswerAndNobodyOfAReturnedOne()
    {
        FiledRoster Filed(int version, int number) => new(new(430000), Shaoyang, Guid.NewGuid(), new(Guid.Empty, version, "编制人员", [Entry(number)]), By.At, Day, Day);
        var (first, second, third) = (Filed(1, 1), Filed(2, 2), Filed(3, 3));
        first.Accept("组织人员", By.At);
        AcceptedRosters.Of([first, second])[Shaoyang].ShouldBe([Entry(1)], "one that waits changes nothing");
        second.Accept("组织人员", By.At);
        AcceptedRosters.Of([first, second, third])[Shaoyang].ShouldBe([Entry(2)]);
        second.Return("请换人", "组织人员", By.At);
        AcceptedRosters.Of([first, second, third])[Shaoyang].ShouldBeEmpty();
    }

    private static RosterEntry Entry(int number) => new(new Guid(number + 1, 0, 0, new byte[8]), AnyRoster.Officer(430500, number));

    private static TrainedMember Record(RosterEntry member, DateOnly on) => new(new(430000), Guid.Empty, new(Shaoyang, member, on), By);

    private static string? Code(Refusal? refusal) => refusal?.Code;
}
