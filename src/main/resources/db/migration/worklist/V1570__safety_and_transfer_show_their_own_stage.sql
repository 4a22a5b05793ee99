-- tasks of these two belong to no stage of the case: they go on beside it, and may outlive it
update work_item set stage = 'safety' where process_key = 'safety-response';
update work_item set stage = 'transfer' where process_key = 'transfer';
update work_audience audience set stage = item.stage from work_item item
where item.task_id = audience.task_id and item.stage <> audience.stage;
